import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { spotCheckColumns, toSpotCheck } from './row.server'
import type { SpotCheckList } from './spot-check'

const MOST = 200

/** The spot checks, the latest first. */
export async function listSpotChecks(actor: Actor): Promise<SpotCheckList> {
  must(actor, 'read', { kind: 'spot-check' })
  const [rows, timeZone] = await Promise.all([
    db().spotCheck.findMany({ select: spotCheckColumns, orderBy: { id: 'desc' }, take: MOST }),
    zoneFor(actor),
  ])
  const labelled = await db().spotCheckItem.groupBy({
    by: ['spotCheckId'],
    where: { spotCheckId: { in: rows.map(({ id }) => id) }, label: { not: null } },
    _count: true,
  })
  const labelledOf = new Map(labelled.map(({ spotCheckId, _count }) => [spotCheckId, _count]))
  return { items: rows.map((row) => toSpotCheck(row, labelledOf.get(row.id) ?? 0)), timeZone }
}
