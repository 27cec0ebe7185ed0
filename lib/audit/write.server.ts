import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'

export type AuditLine = {
  action: string
  entity: string
  entityId: string
  before?: unknown
  after?: unknown
  /** The version of a record that brought this about. */
  rawEventId?: string
}

/** One line for each thing done, in the transaction that did it: no line, no deed. */
export async function writeAudit(tx: Tx, actor: Actor, requestId: string, lines: AuditLine[]): Promise<void> {
  if (lines.length === 0) return

  await tx.$executeRaw`
    insert into audit_events (at, actor_kind, actor_id, actor_name, action, entity, entity_id,
                              before, after, raw_event_id, request_id)
    select now(), ${actor.kind}::"ActorKind", ${actor.id}::uuid, ${actor.name}, l.action, l.entity, l."entityId",
           l.before, l.after, l."rawEventId", ${requestId}
      from json_to_recordset(${JSON.stringify(lines)}::json)
        as l(action text, entity text, "entityId" uuid, before jsonb, after jsonb, "rawEventId" bigint)`
}
