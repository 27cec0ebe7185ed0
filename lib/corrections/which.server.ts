import 'server-only'
import { type Fitting, fitting } from '@/lib/changes/fitting.server'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import { type CorrectionWish, MOST_AT_ONCE } from './correction'

type Which = Pick<CorrectionWish, 'ids' | 'filter'>

/** The changes that are meant, as a query of them (alias c). */
export async function whichOf({ ids, filter }: Which): Promise<Pick<Fitting, 'known' | 'where'>> {
  if (filter) return fitting(filter, new Date())
  return { known: Prisma.empty, where: Prisma.sql`c.id = any(${ids ?? []}::uuid[])` }
}

/** Their ids; one more than may be corrected at once where there are too many. */
export async function findWhich(which: Which): Promise<string[]> {
  const { known, where } = await whichOf(which)
  const rows = await db().$queryRaw<{ id: string }[]>`
    ${known}
    select c.id::text as id from changes c where ${where} order by c.id limit ${MOST_AT_ONCE + 1}`
  return rows.map(({ id }) => id)
}
