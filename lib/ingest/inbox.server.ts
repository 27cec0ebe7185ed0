import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Tx } from '@/lib/db/client.server'
import type { RecordKind as KindName } from '@/prisma/generated/enums'
import { keyOf } from './judge.server'
import type { Sender } from './record-kind.server'
import type { Version } from './versions'

type Stored = {
  source: string
  externalId: string
  eventAt: Date
  receivedAt: Date
  hash: string
  payload: Version['item']
}

/** All that was ever said of these records and was not taken back with its import, by their key. */
export async function readVersions(
  tx: Tx,
  kind: KindName,
  keys: { source: string; externalId: string }[],
): Promise<Map<string, Version[]>> {
  const rows = await tx.$queryRaw<Stored[]>`
    select e.source, e.external_id as "externalId", e.event_at as "eventAt", e.received_at as "receivedAt",
           encode(e.content_hash, 'hex') as hash, e.payload
      from json_to_recordset(${JSON.stringify(keys)}::json) as k(source text, "externalId" text)
      join raw_events e on e.kind = ${kind}::"RecordKind"
                       and e.source = k.source and e.external_id = k."externalId"
     where not exists (select 1 from undone_versions u where u.raw_event_id = e.id)
     order by e.id`

  const versions = new Map<string, Version[]>()
  for (const row of rows) {
    const list = versions.get(keyOf(row)) ?? []
    const { eventAt, receivedAt, hash, payload } = row
    list.push({ eventAt: eventAt.getTime(), receivedAt: receivedAt.getTime(), hash, item: payload })
    versions.set(keyOf(row), list)
  }
  return versions
}

/** A version to keep, and the audit line that goes with it where it changed the record. */
export type Arrival = {
  source: string
  externalId: string
  eventAt: string
  receivedAt: string
  requestId: string
  hash: string
  payload: unknown
  outcome: string
  action: string | null
  entityId: string
  before?: unknown
  after?: unknown
}

/** Puts versions on file and notes the audit line of each that changed its record. */
export async function keepVersions(
  tx: Tx,
  kind: { name: KindName; entity: string },
  arrivals: Arrival[],
  { actor, importId }: Sender,
): Promise<void> {
  if (arrivals.length === 0) return

  const tokenId = actor.kind === 'TOKEN' ? actor.id : null
  const versions = arrivals.map(({ action: _, entityId: __, before: ___, after: ____, ...version }) => version)
  const kept = await tx.$queryRaw<Kept[]>`
    insert into raw_events (kind, source, external_id, event_at, received_at, content_hash, payload,
                            outcome, token_id, request_id)
    select ${kind.name}::"RecordKind", source, "externalId", "eventAt", "receivedAt", decode(hash, 'hex'),
           payload, upper(outcome)::"VersionOutcome", ${tokenId}::uuid, "requestId"
      from json_to_recordset(${JSON.stringify(versions)}::json)
        as r(source text, "externalId" text, "eventAt" timestamptz, "receivedAt" timestamptz, "requestId" text,
             hash text, payload json, outcome text)
        on conflict (kind, source, external_id, event_at, content_hash) do nothing
    returning id::text, source, external_id as "externalId", event_at as "eventAt", encode(content_hash, 'hex') as hash`

  if (kept.length < arrivals.length) kept.push(...(await sayAgain(tx, kind.name, versions)))
  const ids = new Map(kept.map((row) => [nameOf({ ...row, eventAt: row.eventAt.toISOString() }), row.id]))
  if (importId) await noteImported(tx, importId, arrivals, ids)
  for (const arrival of arrivals) {
    const { action, entityId, before, after, requestId, hash } = arrival
    if (action === null) continue
    const rawEventId = ids.get(nameOf(arrival))!
    const line = { action, entity: kind.entity, entityId, before, after, rawEventId, contentHash: hash }
    writeAudit(tx, actor, requestId, [{ ...line, isHistory: importId !== undefined }])
  }
}

type Kept = { id: string; source: string; externalId: string; eventAt: Date; hash: string }

/** Of these versions those that were taken back: they are said again, and stand as they stood. */
async function sayAgain(
  tx: Tx,
  kind: KindName,
  versions: Pick<Arrival, 'source' | 'externalId' | 'eventAt' | 'hash'>[],
) {
  return tx.$queryRaw<Kept[]>`
    with again as (
      delete from undone_versions u
       using json_to_recordset(${JSON.stringify(versions)}::json)
               as r(source text, "externalId" text, "eventAt" timestamptz, hash text),
             raw_events e
       where e.kind = ${kind}::"RecordKind" and e.source = r.source and e.external_id = r."externalId"
         and e.event_at = r."eventAt" and e.content_hash = decode(r.hash, 'hex') and u.raw_event_id = e.id
      returning e.id, e.source, e.external_id, e.event_at, e.content_hash
    )
    select id::text, source, external_id as "externalId", event_at as "eventAt", encode(content_hash, 'hex') as hash
      from again`
}

/** What an import brought and somebody else tells as well is not the import's alone any more: its undo leaves it. */
export async function noteToldAgain(tx: Tx, kind: KindName, told: Told[]): Promise<void> {
  if (told.length === 0) return
  await tx.$executeRaw`
    update import_versions v
       set told_again = true
      from json_to_recordset(${JSON.stringify(told)}::json) as k(source text, "externalId" text, hash text)
      join raw_events e on e.kind = ${kind}::"RecordKind" and e.source = k.source and e.external_id = k."externalId"
                       and e.content_hash = decode(k.hash, 'hex')
     where v.raw_event_id = e.id and not v.told_again`
}

type Told = { source: string; externalId: string; hash: string }

/** What an undo of the import takes back. */
async function noteImported(tx: Tx, importId: string, arrivals: Arrival[], ids: Map<string, string>): Promise<void> {
  const brought = arrivals.map((arrival) => ({ id: ids.get(nameOf(arrival)), outcome: arrival.outcome }))
  await tx.$executeRaw`
    insert into import_versions (import_id, raw_event_id, outcome)
    select ${importId}::uuid, id, upper(outcome)::"VersionOutcome"
      from json_to_recordset(${JSON.stringify(brought)}::json) as r(id bigint, outcome text)
        on conflict do nothing`
}

function nameOf(version: { source: string; externalId: string; eventAt: string; hash: string }): string {
  return JSON.stringify([version.source, version.externalId, version.eventAt, version.hash])
}
