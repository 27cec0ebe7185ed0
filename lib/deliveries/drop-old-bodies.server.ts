import 'server-only'
import { db } from '@/lib/db/client.server'
import { env } from '@/lib/env.server'

const AT_ONCE = 200
const DAY_MS = 86_400_000

/**
 * Lets go of bodies, and of counts of what was refused, that are older than they are kept. The line of the log stays,
 * and what came of it; it can only not be read again. One that is still to be read keeps its body.
 */
export async function dropOldBodies(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - env().DELIVERY_BODY_DAYS * DAY_MS)
  await db('writing').$executeRaw`delete from refused_deliveries where hour < ${before}`

  let dropped = 0
  for (;;) {
    const some = await db('writing').$executeRaw`
      update deliveries
         set body = null
       where id in (select id from deliveries
                     where body is not null and status <> 'STORED' and received_at < ${before}
                     order by received_at
                     limit ${AT_ONCE}
                       for update skip locked)`
    dropped += some
    if (some < AT_ONCE) return dropped
  }
}
