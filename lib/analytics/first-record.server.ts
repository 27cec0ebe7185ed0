import 'server-only'
import { belonging } from '@/lib/changes/outcome.server'
import { db } from '@/lib/db/client.server'
import { placed } from '@/lib/incidents/belonging.server'
import { Prisma } from '@/prisma/generated/client'

type Place = { team?: string | undefined; service?: string | undefined; repository?: string | undefined }

/** When the first record of a place, or of anybody, is of: weeks before it are no weeks without incidents. */
export async function firstRecordAt(place: Place): Promise<Date | null> {
  const here = Prisma.join([Prisma.sql`true`, ...placed(place)], ' and ')
  const [row] = await db('asking').$queryRaw<{ at: Date | null }[]>`
    select least(
      (select min(i.started_at) from incidents i where ${here}),
      (select min(c.deployed_at) from changes c where ${belonging(place)})) as at`
  return row?.at ?? null
}
