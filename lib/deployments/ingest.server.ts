import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import type { BatchAnswer } from '@/lib/ingest/batch'
import { wantTeamAndService } from '@/lib/ingest/names.server'
import { type Ahead, foresee, type ForeseenRecord } from '@/lib/ingest/foresee.server'
import { receive } from '@/lib/ingest/receive.server'
import type { Folded, RecordKind, Sender } from '@/lib/ingest/record-kind.server'
import { linkHeldBy, parkReferences } from '@/lib/ingest/references.server'
import { canonical } from '@/lib/ingest/versions'
import { DeploymentItem } from './deployment'

export function ingestDeployments(items: unknown[], sender: Sender): Promise<BatchAnswer> {
  return receive(deployments, items, sender)
}

/** What sending these would come to, and nothing is written. */
export function foreseeDeployments(items: unknown[], sender: Sender, ahead: Ahead): Promise<ForeseenRecord[]> {
  return foresee(deployments, items, sender, ahead)
}

/** What the way in must know of deployments. */
export const deployments: RecordKind<DeploymentItem> = {
  name: 'DEPLOYMENT',
  entity: 'deployment',
  contract: DeploymentItem,
  touches: () => ({ kind: 'deployment' }),
  table: 'deployments',
  columns: {
    service_id: 'uuid',
    team_id: 'uuid',
    repository_id: 'uuid',
    sha: 'text',
    environment: 'text',
    result: '"DeploymentResult"',
    started_at: 'timestamptz',
    finished_at: 'timestamptz',
    url: 'text',
    lists_changes: 'boolean',
  },
  names: (item, wanted) => {
    wantTeamAndService(wanted, item)
    if (item.repository) wanted.repository.add(item.repository)
  },
  row: (item, names) => ({
    service_id: names.service(item.service),
    team_id: names.teamFor(item),
    repository_id: names.repository(item.repository),
    sha: item.sha,
    environment: item.environment?.toLowerCase() ?? 'production',
    result: item.result,
    started_at: item.startedAt,
    finished_at: item.finishedAt,
    url: item.url,
    lists_changes: (item.changes ?? []).length > 0,
  }),
  writeParts: (tx, records) => writeCargo(tx, records),
}

/** What a deployment lists as its cargo stands in place of its last list. */
async function writeCargo(tx: Tx, records: Folded<DeploymentItem>[]): Promise<void> {
  const changed = records.filter(({ item, before }) => canonical(item.changes) !== canonical(before?.changes))
  if (changed.length === 0) return

  const ids = changed.map(({ id }) => id)
  await tx.deploymentChange.deleteMany({ where: { deploymentId: { in: ids } } })
  const refs = changed.flatMap(({ id, item }) => (item.changes ?? []).map((change) => ({ holder: id, change })))
  await parkReferences(tx, 'deployment_id', ids, refs)
  // In place of earlier links, so that nobody sees the record without any.
  if (changed.some(({ before }) => before !== null)) await linkHeldBy(tx, 'deployment_id', ids)
}
