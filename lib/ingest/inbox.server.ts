import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import type { RecordKind as KindName } from '@/prisma/generated/enums'
import { keyOf } from './judge.server'
import type { Version } from './versions'

type Stored = {
  source: string
  externalId: string
  eventAt: Date
  receivedAt: Date
  hash: string
  payload: Version['item']
}

/** All that was ever said of these records, by their key. */
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
  actor: Actor,
): Promise<void> {
  if (arrivals.length === 0) return

  const tokenId = actor.kind === 'TOKEN' ? actor.id : null
  const versions = arrivals.map(({ action: _, entityId: __, before: ___, after: ____, ...version }) => version)
  const kept = await tx.$queryRaw<{ id: string; source: string; externalId: string; eventAt: Date; hash: string }[]>`
    insert into raw_events (kind, source, external_id, event_at, received_at, content_hash, payload,
                            outcome, token_id, request_id)
    select ${kind.name}::"RecordKind", source, "externalId", "eventAt", "receivedAt", decode(hash, 'hex'),
           payload, upper(outcome)::"VersionOutcome", ${tokenId}::uuid, "requestId"
      from json_to_recordset(${JSON.stringify(versions)}::json)
        as r(source text, "externalId" text, "eventAt" timestamptz, "receivedAt" timestamptz, "requestId" text,
             hash text, payload json, outcome text)
    returning id::text, source, external_id as "externalId", event_at as "eventAt", encode(content_hash, 'hex') as hash`

  const ids = new Map(kept.map((row) => [nameOf({ ...row, eventAt: row.eventAt.toISOString() }), row.id]))
  for (const arrival of arrivals) {
    const { action, entityId, before, after, requestId, hash } = arrival
    if (action === null) continue
    const rawEventId = ids.get(nameOf(arrival))!
    const line = { action, entity: kind.entity, entityId, before, after, rawEventId, contentHash: hash }
    writeAudit(tx, actor, requestId, [line])
  }
}

function nameOf(version: { source: string; externalId: string; eventAt: string; hash: string }): string {
  return JSON.stringify([version.source, version.externalId, version.eventAt, version.hash])
}
