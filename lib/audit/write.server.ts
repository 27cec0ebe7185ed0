import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { linkOf } from './chain.server'

export type AuditLine = {
  action: string
  entity: string
  entityId: string
  before?: unknown
  after?: unknown
  /** The version of a record that brought this about, and its hash in hex. */
  rawEventId?: string
  contentHash?: string
}

type Noted = AuditLine & { actor: Actor; requestId: string }

const noted = new WeakMap<Tx, Noted[]>()

/** One line for each thing done, in the transaction that did it: no line, no deed. `transact` writes them at its end. */
export function writeAudit(tx: Tx, actor: Actor, requestId: string, lines: AuditLine[]): void {
  if (lines.length === 0) return
  const before = noted.get(tx) ?? []
  noted.set(tx, before.concat(lines.map((line) => ({ ...line, actor, requestId }))))
}

/**
 * Adds what was noted to the chain. The last thing a transaction does: whoever holds the end of the chain waits for
 * nothing but the disk, so nobody can wait for them in a circle.
 */
export async function chainAudit(tx: Tx): Promise<void> {
  const lines = noted.get(tx)
  if (!lines) return
  noted.delete(tx)

  const [head] = await tx.$queryRaw<{ seq: bigint; hash: string; at: Date }[]>`
    select seq, encode(hash, 'hex') as hash, date_trunc('milliseconds', clock_timestamp()) as at
      from audit_head
     where id = 1
       for update`
  const rows = chained(lines, head!)
  const last = rows.at(-1)!
  await tx.$executeRaw`
    with added as (
      insert into audit_events (seq, hash, at, actor_kind, actor_id, actor_name, action, entity, entity_id,
                                before, after, raw_event_id, request_id)
      select l.seq, decode(l.hash, 'hex'), l.at, l."actorKind"::"ActorKind", l."actorId", l."actorName", l.action,
             l.entity, l."entityId", l.before, l.after, l."rawEventId", l."requestId"
        from json_to_recordset(${JSON.stringify(rows)}::json)
          as l(seq bigint, hash text, at timestamptz, "actorKind" text, "actorId" uuid, "actorName" text, action text,
               entity text, "entityId" uuid, before jsonb, after jsonb, "rawEventId" bigint, "requestId" text)
       order by l.seq
    )
    update audit_head set seq = ${last.seq}::bigint, hash = decode(${last.hash}, 'hex') where id = 1`
}

function chained(lines: Noted[], head: { seq: bigint; hash: string; at: Date }) {
  const at = head.at.toISOString()
  let { seq, hash } = head

  return lines.map(({ actor, before, after, rawEventId, contentHash, ...line }) => {
    seq += 1n
    const row = {
      ...line,
      seq: String(seq),
      at,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      before: asStored(before),
      after: asStored(after),
      rawEventId: rawEventId ?? null,
      contentHash: contentHash ?? null,
    }
    hash = linkOf(hash, row)
    return { ...row, hash }
  })
}

/** As it will be read back: dates and decimals as JSON has them. */
function asStored(value: unknown): unknown {
  return value === undefined || value === null ? null : JSON.parse(JSON.stringify(value))
}
