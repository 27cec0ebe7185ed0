import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { countLabels } from './count-labels.server'
import { resultOf } from './result'
import { spotCheckColumns, toSpotCheck } from './row.server'
import type { SpotCheckDetail, SpotCheckQuery } from './spot-check'

/** The spot check, and once it is closed what it says of the tag; null where there is none. */
export async function findSpotCheck(
  id: string,
  { mixed }: SpotCheckQuery,
  actor: Actor,
): Promise<SpotCheckDetail | null> {
  must(actor, 'read', { kind: 'spot-check' })
  if (!z.uuid().safeParse(id).success) return null
  const row = await db().spotCheck.findUnique({ where: { id }, select: spotCheckColumns })
  if (!row) return null

  const [counts, timeZone] = await Promise.all([countLabels(id), zoneFor(actor)])
  const labelled = counts.reduce((sum, { label, items }) => sum + (label === null ? 0 : items), 0)
  const spotCheck = toSpotCheck(row, labelled)
  const isOver = spotCheck.closedAt !== null
  return {
    ...spotCheck,
    result: isOver ? resultOf(counts, spotCheck.population, spotCheck.seed, mixed) : null,
    timeZone,
  }
}
