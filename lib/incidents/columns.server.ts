import 'server-only'
import type { Known } from '@/lib/edits/edit'
import { type Names, type WantedNames, wantTeamAndService } from '@/lib/ingest/names.server'
import type { IncidentStatus } from './incident'

/** Column → Postgres type of what may be told, and said, of an incident. */
export const COLUMNS = {
  title: 'text',
  summary: 'text',
  url: 'text',
  severity: '"Severity"',
  status: '"IncidentStatus"',
  team_id: 'uuid',
  service_id: 'uuid',
  started_at: 'timestamptz',
  detected_at: 'timestamptz',
  acknowledged_at: 'timestamptz',
  mitigated_at: 'timestamptz',
  resolved_at: 'timestamptz',
  declared_origin: '"Origin"',
  mode: '"FailureMode"',
  impact: '"Impact"',
  silent: 'boolean',
  detected_by: '"DetectedBy"',
  assignee_id: 'uuid',
  visibility: '"Visibility"',
}

export function namesIn(known: Known, wanted: WantedNames): void {
  const { team, service, assigneeEmail } = known
  wantTeamAndService(wanted, { ...(team && { team }), ...(service && { service }) })
  if (assigneeEmail) wanted.person.set(assigneeEmail.toLowerCase(), null)
}

export function rowOf(known: Known, names: Names): Record<keyof typeof COLUMNS, unknown> {
  return {
    title: known.title,
    summary: known.summary,
    url: known.url,
    severity: known.severity,
    status: statusOf(known),
    team_id: names.teamFor(known),
    service_id: names.service(known.service),
    started_at: known.startedAt,
    detected_at: known.detectedAt,
    acknowledged_at: known.acknowledgedAt,
    mitigated_at: known.mitigatedAt,
    resolved_at: known.resolvedAt,
    declared_origin: known.origin,
    mode: known.mode,
    impact: known.impact,
    silent: known.silent,
    detected_by: known.detectedBy,
    assignee_id: names.person(known.assigneeEmail),
    visibility: known.visibility ?? 'EVERYONE',
  }
}

/** A sender that tells the times and no status has told the status. */
export function statusOf({ status, resolvedAt, mitigatedAt, acknowledgedAt }: Known): IncidentStatus {
  if (status) return status
  if (resolvedAt) return 'RESOLVED'
  if (mitigatedAt) return 'MITIGATED'
  return acknowledgedAt ? 'ACKNOWLEDGED' : 'OPEN'
}
