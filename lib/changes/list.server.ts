import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { after, pageOf } from '@/lib/lists/window.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { readEvidence } from '@/lib/origins/read-evidence.server'
import { Change, type ChangePage, MOST_LISTED_EVIDENCE } from './change'
import { fitting } from './fitting.server'
import { type ChangesQuery, isDatedByDeployment } from './list-query'
import { withOutcomes } from './outcome-of.server'
import { named } from './named.server'
import { changeColumns, changeNames } from './row.server'

/** The changes that fit, the latest first, each with what became of it. `asOf` decides which are mature. */
export async function listChanges(query: ChangesQuery, actor: Actor, asOf = new Date()): Promise<ChangePage> {
  must(actor, 'read', { kind: 'change' })
  const [{ known, where, time, cohort }, timeZone] = await Promise.all([fitting(query, asOf), zoneFor(actor)])

  const rows = await db().$queryRaw`
    ${known}
    select ${changeColumns}
      from changes c
           ${changeNames}
     where ${where} and ${named(query.named)} ${after(time, query.cursor)}
     order by ${time} desc, c.id desc
     limit ${query.limit + 1}`

  const isByDeployment = isDatedByDeployment(query.outcome)
  const timeOf = ({ deployedAt, mergedAt }: Change) => (isByDeployment ? (deployedAt ?? mergedAt) : mergedAt)
  const { items, nextCursor } = pageOf(asContract(Change, rows), query.limit, timeOf)
  const [listed, evidence] = await Promise.all([withOutcomes(items, cohort), readEvidence(items.map(({ id }) => id))])
  return {
    items: listed.map((change) => ({
      ...change,
      evidence: (evidence.get(change.id) ?? []).slice(0, MOST_LISTED_EVIDENCE),
    })),
    nextCursor,
    timeZone,
    asOf: asOf.toISOString(),
  }
}
