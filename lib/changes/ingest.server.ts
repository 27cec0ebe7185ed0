import 'server-only'
import { v7 as uuid } from 'uuid'
import type { BatchAnswer } from '@/lib/ingest/batch'
import { type Names, wantTeamAndService } from '@/lib/ingest/names.server'
import { type Ahead, foresee, type ForeseenRecord } from '@/lib/ingest/foresee.server'
import { receive } from '@/lib/ingest/receive.server'
import type { Folded, RecordKind, Sender } from '@/lib/ingest/record-kind.server'
import type { Tx } from '@/lib/db/client.server'
import { mapServices } from '@/lib/service-rules/map-services.server'
import { telemetryOf } from '@/lib/telemetry/decide'
import { fileFindings } from '@/lib/telemetry/file-findings.server'
import { decideAgain } from '@/lib/origins/redecide.server'
import { ChangeItem } from './change'
import { originOf } from './evidence-of'

export function ingestChanges(items: unknown[], sender: Sender): Promise<BatchAnswer> {
  return receive(changes, items, sender)
}

/** What sending these would come to, and nothing is written. */
export function foreseeChanges(items: unknown[], sender: Sender, ahead: Ahead): Promise<ForeseenRecord[]> {
  return foresee(changes, items, sender, ahead)
}

/** What the way in must know of changes. */
export const changes: RecordKind<ChangeItem> = {
  name: 'CHANGE',
  entity: 'change',
  contract: ChangeItem,
  touches: () => ({ kind: 'change' }),
  table: 'changes',
  columns: {
    repository_id: 'uuid',
    sha: 'text',
    number: 'int',
    title: 'text',
    url: 'text',
    branch: 'text',
    author_name: 'text',
    author_email: 'text',
    author_login: 'text',
    labels: 'text[]',
    paths: 'text[]',
    lines_added: 'int',
    lines_removed: 'int',
    files_changed: 'int',
    position: 'int',
    opened_at: 'timestamptz',
    merged_at: 'timestamptz',
    declared_deployed_at: 'timestamptz',
    team_id: 'uuid',
    service_id: 'uuid',
    team_told: 'boolean',
    service_told: 'boolean',
    origin: '"Origin"',
    origin_basis: 'text',
    origin_confidence: 'float8',
    approved_at: 'timestamptz',
    review_rounds: 'int',
    change_requests: 'int',
    review_comments: 'int',
    approvers: 'text[]',
    telemetry_logs: '"Presence"',
    telemetry_traces: '"Presence"',
    telemetry_alerts: '"Presence"',
  },
  names: (item, wanted) => {
    wantTeamAndService(wanted, item)
    wanted.repository.add(item.repository)
  },
  row: (item, names) => ({
    repository_id: names.repository(item.repository),
    sha: item.sha,
    number: item.number,
    title: item.title,
    url: item.url,
    branch: item.branch,
    author_name: item.authorName,
    author_email: item.authorEmail,
    author_login: item.authorLogin,
    labels: item.labels ?? [],
    paths: item.paths ?? [],
    lines_added: item.linesAdded,
    lines_removed: item.linesRemoved,
    files_changed: item.filesChanged,
    position: item.position,
    opened_at: item.openedAt,
    merged_at: item.mergedAt,
    declared_deployed_at: item.deployedAt,
    team_id: names.teamFor(item),
    service_id: names.service(item.service),
    team_told: Boolean(item.team),
    service_told: Boolean(item.service),
    ...originColumns(item),
    ...reviewColumns(item.review),
    ...telemetryColumns(item),
  }),
  expected: {
    columns: { deployed_at: 'timestamptz', deployed_basis: '"DeployedBasis"' },
    row: (item, names) => expectedDeployed(item, names),
  },
  writeParts: async (tx, records, { receivedAt }) => {
    await writeShas(tx, records)
    await writeEvidence(tx, records, receivedAt)
    await fileFindings(tx, records)
    await mapServices(tx, untold(records))
  },
}

/** As `settleDeployed` finds it where no deployment carries the change yet, which is how nearly all arrive. */
function expectedDeployed({ deployedAt, mergedAt, service }: ChangeItem, names: Names) {
  if (deployedAt) return { deployed_at: deployedAt, deployed_basis: 'DECLARED' }
  return names.wasDeployedBy(service, mergedAt) ? {} : { deployed_at: mergedAt, deployed_basis: 'MERGE' }
}

function originColumns(item: ChangeItem) {
  const { origin, basis, confidence } = originOf(item)
  return { origin, origin_basis: basis?.kind, origin_confidence: basis && confidence }
}

function reviewColumns(review: ChangeItem['review']) {
  return {
    approved_at: review?.approvedAt,
    review_rounds: review?.rounds,
    change_requests: review?.changeRequests,
    review_comments: review?.comments,
    approvers: review?.approvers ?? [],
  }
}

function telemetryColumns(item: ChangeItem) {
  const { logs, traces, alerts } = telemetryOf(item)
  return { telemetry_logs: logs, telemetry_traces: traces, telemetry_alerts: alerts }
}

type Record = Folded<ChangeItem>

function untold(records: Record[]): string[] {
  return records.filter(({ item }) => !item.service).map(({ id }) => id)
}

async function writeShas(tx: Tx, records: Record[]): Promise<void> {
  const shas = records.flatMap(({ id, item }) =>
    [...new Set([item.sha, ...(item.shas ?? []), ...(item.commits ?? []).map((commit) => commit.sha)])].map((sha) => ({
      id,
      sha,
    })),
  )
  await forgetShas(tx, records)
  await tx.$executeRaw`
    insert into change_shas (repository_id, sha, change_id)
    select c.repository_id, r.sha, c.id
      from json_to_recordset(${JSON.stringify(shas)}::json) as r(id uuid, sha text)
      join changes c on c.id = r.id`
}

async function writeEvidence(tx: Tx, records: Record[], seenAt: Date): Promise<void> {
  const rows = records.flatMap(({ id: changeId, item }) =>
    originOf(item).evidence.map((evidence) => ({ ...evidence, id: uuid(), changeId })),
  )
  const decidedHere = await forgetEvidence(tx, records)
  if (rows.length > 0)
    await tx.$executeRaw`
      insert into evidence (id, change_id, kind, tool, model, ai_lines, human_lines, confidence, detail, seen_in, seen_at)
      select id, "changeId", kind, tool, model, "aiLines", "humanLines", confidence, detail, "seenIn", ${seenAt}
        from json_to_recordset(${JSON.stringify(rows)}::json)
          as r(id uuid, "changeId" uuid, kind text, tool text, model text, "aiLines" int, "humanLines" int,
               confidence float8, detail text, "seenIn" text)`
  // What somebody here said holds through what senders say next, and is never out of sight meanwhile.
  await decideAgain(tx, decidedHere)
}

/** What hangs on a record that was there before is written anew. */
async function forgetShas(tx: Tx, records: Record[]): Promise<void> {
  const old = knownBefore(records)
  if (old.length > 0) await tx.changeSha.deleteMany({ where: { changeId: { in: old } } })
}

/** The evidence of senders alone; returns the changes of which a rule or somebody here says more. */
async function forgetEvidence(tx: Tx, records: Record[]): Promise<string[]> {
  const old = knownBefore(records)
  if (old.length === 0) return []

  const rows = await tx.$queryRaw<{ id: string }[]>`
    with gone as (
      delete from evidence where change_id = any(${old}::uuid[]) and num_nonnulls(rule_id, correction_id) = 0
    )
    select distinct change_id::text as id
      from evidence
     where change_id = any(${old}::uuid[]) and num_nonnulls(rule_id, correction_id) > 0`
  return rows.map(({ id }) => id)
}

function knownBefore(records: Record[]): string[] {
  return records.filter(({ before }) => before !== null).map(({ id }) => id)
}
