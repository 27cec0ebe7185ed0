import 'server-only'
import type { Tx } from '@/lib/db/client.server'

const LOCK = 7_001

/**
 * Who holds the office, held still until the transaction ends. Asked before anybody enters it first or leaves it: of
 * two who do so at once, the second waits here and then finds what the first has done.
 */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text
      from users
     where role = 'ADMINISTRATOR' and disabled_at is null
     order by id`
  return rows.map(({ id }) => id)
}
