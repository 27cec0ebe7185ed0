import 'server-only'
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

/** Puts versions on file, each with its audit line, in one statement. */
export async function keepVersions(
  tx: Tx,
  kind: { name: KindName; entity: string },
  arrivals: Arrival[],
  actor: Actor,
): Promise<void> {
  if (arrivals.length === 0) return

  await tx.$executeRaw`
    with arrived as (
      select row_number() over () as ord, r.*
        from json_to_recordset(${JSON.stringify(arrivals)}::json)
          as r(source text, "externalId" text, "eventAt" timestamptz, "receivedAt" timestamptz, "requestId" text,
               hash text, payload json, outcome text, action text, "entityId" uuid, before jsonb, after jsonb)
    ), kept as (
      insert into raw_events (kind, source, external_id, event_at, received_at, content_hash, payload,
                              outcome, token_id, request_id)
      select ${kind.name}::"RecordKind", source, "externalId", "eventAt", "receivedAt", decode(hash, 'hex'),
             payload, upper(outcome)::"VersionOutcome", ${actor.id}::uuid, "requestId"
        from arrived
       order by ord
      returning id, source, external_id, event_at, content_hash
    )
    insert into audit_events (at, actor_kind, actor_id, actor_name, action, entity, entity_id,
                              before, after, raw_event_id, request_id)
    select a."receivedAt", ${actor.kind}::"ActorKind", ${actor.id}::uuid, ${actor.name}, a.action, ${kind.entity},
           a."entityId", a.before, a.after, k.id, a."requestId"
      from arrived a
      join kept k on k.source = a.source and k.external_id = a."externalId" and k.event_at = a."eventAt"
                 and k.content_hash = decode(a.hash, 'hex')
     where a.action is not null
     order by a.ord`
}
