import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import type { BatchAnswer } from '@/lib/ingest/batch'
import { wantTeamAndService } from '@/lib/ingest/names.server'
import { receive } from '@/lib/ingest/receive.server'
import type { Folded, RecordKind, Sender } from '@/lib/ingest/record-kind.server'
import { linkHeldBy, parkReferences } from '@/lib/ingest/references.server'
import { canonical } from '@/lib/ingest/versions'
import { IncidentItem, type IncidentStatus } from './incident'
import { invisibleTo } from './invisible-to.server'
import { namedCauses } from './named-causes'

export function ingestIncidents(items: unknown[], sender: Sender): Promise<BatchAnswer> {
  return receive(incidents, items, sender)
}

const incidents: RecordKind<IncidentItem> = {
  name: 'INCIDENT',
  entity: 'incident',
  contract: IncidentItem,
  touches: () => ({ kind: 'incident' }),
  table: 'incidents',
  numbered: true,
  columns: {
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
    no_code_change: 'boolean',
    visibility: '"Visibility"',
  },
  names: (item, wanted) => {
    wantTeamAndService(wanted, item)
    if (item.assigneeEmail) wanted.person.set(item.assigneeEmail.toLowerCase(), null)
  },
  row: (item, names) => ({
    title: item.title,
    summary: item.summary,
    url: item.url,
    severity: item.severity,
    status: item.status ?? statusFromTimes(item),
    team_id: names.teamFor(item),
    service_id: names.service(item.service),
    started_at: item.startedAt,
    detected_at: item.detectedAt,
    acknowledged_at: item.acknowledgedAt,
    mitigated_at: item.mitigatedAt,
    resolved_at: item.resolvedAt,
    declared_origin: item.origin,
    mode: item.mode,
    impact: item.impact,
    silent: item.silent,
    detected_by: item.detectedBy,
    assignee_id: names.person(item.assigneeEmail),
    no_code_change: item.noCodeChange ?? false,
    visibility: item.visibility ?? 'EVERYONE',
  }),
  closedTo: invisibleTo,
  writeParts: (tx, records) => writeCauses(tx, records),
}

/** A sender that tells the times and no status has told the status. */
function statusFromTimes({ resolvedAt, mitigatedAt, acknowledgedAt }: IncidentItem): IncidentStatus {
  if (resolvedAt) return 'RESOLVED'
  if (mitigatedAt) return 'MITIGATED'
  return acknowledgedAt ? 'ACKNOWLEDGED' : 'OPEN'
}

/** The sender's list of causes stands in place of its last one; what a person said is not its to change. */
async function writeCauses(tx: Tx, records: Folded<IncidentItem>[]): Promise<void> {
  const changed = records.filter(({ item, before }) => canonical(item.causes) !== canonical(before?.causes))
  if (changed.length === 0) return

  const ids = changed.map(({ id }) => id)
  await tx.$executeRaw`
    delete from causes k
     using incidents i
     where k.incident_id = i.id and i.id = any(${ids}::uuid[]) and k.method = 'DECLARED' and k.decided_by = i.source`
  await parkReferences(
    tx,
    'incident_id',
    ids,
    changed.flatMap(({ id, item }) => namedCauses(id, item.causes)),
  )
  // In place of earlier links, so that nobody sees the record without any.
  if (changed.some(({ before }) => before !== null)) await linkHeldBy(tx, 'incident_id', ids)
}
