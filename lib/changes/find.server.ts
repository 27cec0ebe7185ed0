import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { z } from 'zod'
import { readCorrections } from '@/lib/corrections/read-corrections.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { readEvidence } from '@/lib/origins/read-evidence.server'
import { readFindings } from '@/lib/telemetry/read-findings.server'
import { hoursToApproval, isCleanFirstApproval } from '@/lib/reviews/outcome'
import { ChangeDetail } from './change'
import { readCarriers, readConsequences } from './read-links.server'
import { changeColumns, changeNames } from './row.server'

const Bare = ChangeDetail.omit({
  evidence: true,
  corrections: true,
  deployments: true,
  incidents: true,
  hiddenIncidents: true,
  timeZone: true,
  asOf: true,
}).extend({ telemetry: ChangeDetail.shape.telemetry.omit({ findings: true }) })

/** The change with its evidence, what carried it and what it is linked to; null where there is none. */
export async function findChange(id: string, actor: Actor): Promise<ChangeDetail | null> {
  must(actor, 'read', { kind: 'change' })
  if (!z.uuid().safeParse(id).success) return null

  const rows = await db().$queryRaw<Reviewed[]>`
    select ${changeColumns}, c.branch, c.labels, c.author_name as "authorName",
           json_build_object('approvedAt', to_char(c.approved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                             'rounds', c.review_rounds, 'changeRequests', c.change_requests,
                             'comments', c.review_comments, 'approvals', cardinality(c.approvers),
                             'openedAt', to_char(c.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as review,
           json_build_object('logs', c.telemetry_logs, 'traces', c.telemetry_traces,
                             'alerts', c.telemetry_alerts) as telemetry
      from changes c
           ${changeNames}
     where c.id = ${id}::uuid`
  const change = asContract(Bare, rows.map(withReviewed))[0]
  if (!change) return null

  const [findings, evidence, corrections, deployments, consequences, timeZone] = await Promise.all([
    readFindings(id),
    readEvidence([id]),
    readCorrections(id),
    readCarriers(id),
    readConsequences(id, actor),
    zoneFor(actor),
  ])
  const asOf = new Date().toISOString()
  const telemetry = { ...change.telemetry, findings }
  return {
    ...change,
    telemetry,
    evidence: evidence.get(id) ?? [],
    corrections,
    deployments,
    ...consequences,
    timeZone,
    asOf,
  }
}

type Told = Pick<ChangeDetail['review'], 'approvedAt' | 'rounds' | 'changeRequests' | 'openedAt'>
type Reviewed = { review: Told }

function withReviewed<Row extends Reviewed>(row: Row) {
  const { openedAt, approvedAt } = row.review
  const hours = hoursToApproval(openedAt, approvedAt)
  return {
    ...row,
    review: { ...row.review, hoursToApproval: hours, cleanFirstApproval: isCleanFirstApproval(row.review) },
  }
}
