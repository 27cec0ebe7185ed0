import 'server-only'
import { db } from '@/lib/db/client.server'
import type { ChainedLine } from './chain.server'

/** `payload`: what the sender said, where the line speaks of that. */
export type KeptLine = ChainedLine & { hash: string; payload: string | null }

/** The lines after `seq` up to `last`, in the order of the chain, a page at a time. One text a line: a million are read. */
export async function* readChain(seq: number, last: number, size: number): AsyncGenerator<KeptLine[]> {
  for (let after = seq; ;) {
    const rows = await db().$queryRaw<{ line: string; payload: string | null }[]>`
      select v.payload::text as payload,
             json_build_object(
               'seq', e.seq::text, 'hash', encode(e.hash, 'hex'),
               'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'actorKind', e.actor_kind, 'actorId', e.actor_id, 'actorName', e.actor_name, 'action', e.action,
               'entity', e.entity, 'entityId', e.entity_id, 'before', e.before, 'after', e.after,
               'rawEventId', e.raw_event_id::text, 'contentHash', encode(v.content_hash, 'hex'),
               'requestId', e.request_id)::text as line
        from audit_events e
        left join raw_events v on v.id = e.raw_event_id
       where e.seq > ${after} and e.seq <= ${last}
       order by e.seq
       limit ${size}`
    const lines = rows.map(({ line, payload }) => ({
      ...(JSON.parse(line) as ChainedLine & { hash: string }),
      payload,
    }))
    if (lines.length > 0) yield lines
    if (lines.length < size) return
    after = Number(lines.at(-1)!.seq)
  }
}
