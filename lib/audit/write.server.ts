import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { fallen, haveFallen } from '@/lib/auth/refuse-fallen.server'
import type { Tx } from '@/lib/db/client.server'
import { type ChainedLine, linkOf } from './chain.server'
import { storable, storableText } from './storable'

export type AuditLine = {
  action: string
  entity: string
  entityId: string
  before?: unknown
  after?: unknown
  /** The version of a record that brought this about, and its hash in hex. */
  rawEventId?: string
  contentHash?: string
  /** A row of a file of history: it stands in the log as any other, and no subscriber is told. */
  isHistory?: boolean
}

type Noted = AuditLine & { actor: Actor; requestId: string }
type Head = { seq: bigint; hash: string; at: Date }

const noted = new WeakMap<Tx, Noted[]>()

/** One line for each thing done, in the transaction that did it: no line, no deed. `transact` writes them at its end. */
export function writeAudit(tx: Tx, actor: Actor, requestId: string, lines: AuditLine[]): void {
  if (lines.length === 0) return
  const all = noted.get(tx) ?? []
  for (const line of lines) all.push({ ...line, actor, requestId })
  noted.set(tx, all)
}

/** What this transaction did so far. */
export function notedIn(tx: Tx): readonly AuditLine[] {
  return noted.get(tx) ?? []
}

/**
 * Adds what was noted to the chain. The last thing a transaction does: whoever holds the end of the chain waits for
 * nothing but the disk, so nobody can wait for them in a circle.
 */
export async function chainAudit(tx: Tx): Promise<void> {
  const lines = noted.get(tx)
  if (!lines) return
  noted.delete(tx)

  const prepared = lines.map(asStored)
  const [head] = await tx.$queryRaw<Head[]>`
    select seq, encode(hash, 'hex') as hash, date_trunc('milliseconds', clock_timestamp()) as at
      from audit_head
     where id = 1
       for update`
  const rows = chained(prepared, head!)
  const last = rows.at(-1)!
  // Asked in the statement that writes, for it begins when the end of the chain is ours, and a trip less holds it.
  const written = await tx.$executeRaw`
    with standing as materialized (
      select ${haveFallen(actorsOf(lines))} as fallen
    ), added as (
      insert into audit_events (seq, hash, at, actor_kind, actor_id, actor_name, action, entity, entity_id,
                                before, after, raw_event_id, request_id)
      select l.seq, decode(l.hash, 'hex'), l.at, l."actorKind"::"ActorKind", l."actorId", l."actorName", l.action,
             l.entity, l."entityId", l.before, l.after, l."rawEventId", l."requestId"
        from json_to_recordset(${JSON.stringify(rows)}::json)
          as l(seq bigint, hash text, at timestamptz, "actorKind" text, "actorId" uuid, "actorName" text, action text,
               entity text, "entityId" uuid, before jsonb, after jsonb, "rawEventId" bigint, "requestId" text)
        join standing on not standing.fallen
       order by l.seq
    )
    update audit_head set seq = ${last.seq}::bigint, hash = decode(${last.hash}, 'hex')
      from standing
     where id = 1 and not standing.fallen`
  if (written === 0) throw fallen()
}

/** Whoever changed their own standing has had it looked at where that is decided. */
function actorsOf(lines: Noted[]): Actor[] {
  const others = lines.filter(({ actor, entity, entityId }) => !(entity === 'member' && entityId === actor.id))
  return [...new Map(others.map(({ actor }) => [actor.id, actor])).values()]
}

type Unplaced = Omit<ChainedLine, 'seq' | 'at'>

/** As it will be read back. Done before the end of the chain is held, for others wait for it. */
function asStored({
  actor,
  action,
  entity,
  entityId,
  before,
  after,
  rawEventId,
  contentHash,
  requestId,
}: Noted): Unplaced {
  return {
    actorKind: actor.kind,
    actorId: actor.id?.toLowerCase() ?? null,
    actorName: storableText(actor.name),
    action,
    entity,
    entityId: entityId.toLowerCase(),
    before: storable(before),
    after: storable(after),
    rawEventId: rawEventId ?? null,
    contentHash: rawEventId === undefined ? null : (contentHash ?? null),
    requestId: storableText(requestId),
  }
}

function chained(lines: Unplaced[], head: Head): (ChainedLine & { hash: string })[] {
  const at = head.at.toISOString()
  let { seq, hash } = head

  return lines.map((line) => {
    seq += 1n
    const row = { ...line, seq: String(seq), at }
    hash = linkOf(hash, row)
    return { ...row, hash }
  })
}
