import 'server-only'
import { db } from '@/lib/db/client.server'
import type { ChainedLine } from './chain.server'

/** `payload`: what the sender said, where the line speaks of that. */
export type KeptLine = ChainedLine & { hash: string; payload: Record<string, unknown> | null }

/**
 * The lines after `seq` up to `last`, in the order of the chain, a page at a time. The next page is read while this one
 * is looked at.
 */
export async function* readChain(seq: number, last: number, size: number): AsyncGenerator<KeptLine[]> {
  for (let coming = readPage(seq, last, size); ;) {
    const lines = await coming
    if (lines.length === size) {
      coming = readPage(Number(lines.at(-1)!.seq), last, size)
      // Nobody waits for it where the chain breaks on this page.
      coming.catch(() => undefined)
    }
    if (lines.length > 0) yield lines
    if (lines.length < size) return
  }
}

/** One text a page: a million lines are read, and every value that is handed over by itself costs more than its hash. */
async function readPage(after: number, last: number, size: number): Promise<KeptLine[]> {
  const [page] = await db().$queryRaw<{ lines: string | null }[]>`
    with e as (
      select * from audit_events where seq > ${after} and seq <= ${last} order by seq limit ${size}
    )
    select json_agg(json_build_object(
             'seq', e.seq::text, 'hash', encode(e.hash, 'hex'), 'at', (extract(epoch from e.at) * 1000)::bigint,
             'actorKind', e.actor_kind, 'actorId', e.actor_id, 'actorName', e.actor_name, 'action', e.action,
             'entity', e.entity, 'entityId', e.entity_id, 'before', e.before, 'after', e.after,
             'rawEventId', e.raw_event_id::text, 'requestId', e.request_id,
             'contentHash', encode(v.content_hash, 'hex'), 'payload', v.payload) order by e.seq)::text as lines
      from e
      left join raw_events v on v.id = e.raw_event_id`

  const lines = JSON.parse(page?.lines ?? '[]') as KeptLine[]
  for (const line of lines) line.at = new Date(line.at).toISOString()
  return lines
}
