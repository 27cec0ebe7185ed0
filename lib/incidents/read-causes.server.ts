import 'server-only'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { readEvidence } from '@/lib/origins/read-evidence.server'
import { CauseLink, type IncidentDetail } from './incident'

const Bare = CauseLink.omit({ evidence: true })

/** The changes an incident is linked to: confirmed ones first, ruled-out ones last. */
export async function readCauses(incidentId: string): Promise<CauseLink[]> {
  const rows = await db().$queryRaw`
    select c.id::text as "changeId", r.name as repository, c.sha, c.number, c.title, c.url,
           t.slug as team, s.slug as service, c.origin::text as origin, c.origin_basis as "originBasis",
           c.merged_at as "mergedAt", c.deployed_at as "deployedAt",
           c.lines_added + c.lines_removed as "linesChanged", c.files_changed as "filesChanged",
           k.certainty::text as certainty, k.method::text as method, k.confidence, k.note,
           k.decided_by as "decidedBy", k.decided_at as "decidedAt"
      from causes k
      join changes c on c.id = k.change_id
      join repositories r on r.id = c.repository_id
      left join teams t on t.id = c.team_id
      left join services s on s.id = c.service_id
     where k.incident_id = ${incidentId}::uuid
     order by array_position('{CONFIRMED,SUSPECTED,RULED_OUT}', k.certainty::text), c.deployed_at desc nulls last, c.id`

  const causes = asContract(Bare, rows)
  const evidence = await readEvidence(causes.map(({ changeId }) => changeId))
  return causes.map((cause) => ({ ...cause, evidence: evidence.get(cause.changeId) ?? [] }))
}

/** Causes named before their changes arrived. */
export async function readWaitingCauses(incidentId: string): Promise<IncidentDetail['waiting']> {
  const rows = await db().pendingReference.findMany({
    where: { incidentId, target: 'CHANGE' },
    select: { source: true, externalId: true, repository: true, sha: true, certainty: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ source, externalId, repository, sha, certainty }) => ({
    change:
      source !== null ? { source, externalId: externalId ?? '' } : { repository: repository ?? '', sha: sha ?? '' },
    certainty: certainty ?? 'SUSPECTED',
  }))
}
