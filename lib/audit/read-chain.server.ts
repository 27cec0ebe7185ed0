import 'server-only'
import pg from 'pg'
import { env } from '@/lib/env.server'
import type { ChainedLine } from './chain.server'

/** `payload`: what the sender said, where the line speaks of that. */
export type KeptLine = ChainedLine & { hash: string; payload: Record<string, unknown> | null }

/**
 * The lines after `seq` up to `last`, in the order of the chain, a page at a time. The next page is read while this one
 * is looked at, on a connection of its own: a million lines would keep the rows of pages waiting.
 */
export async function* readChain(seq: number, last: number, size: number): AsyncGenerator<KeptLine[]> {
  if (seq >= last) return
  const client = newClient()
  await client.connect()
  try {
    for (let coming = readPage(client, seq, last, size); ;) {
      const rows = await coming
      if (rows.length === size) {
        coming = readPage(client, Number(rows.at(-1)![0]), last, size)
        // Nobody waits for it where the chain breaks on this page.
        coming.catch(() => undefined)
      }
      if (rows.length > 0) yield rows.map(toLine)
      if (rows.length < size) return
    }
  } finally {
    await client.end()
  }
}

function newClient(): pg.Client {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    options: '-c TimeZone=UTC -c statement_timeout=30s',
    connectionTimeoutMillis: 5000,
    // Each value as Postgres writes it: what is made of it is decided in one place.
    types: { getTypeParser: () => (text: string) => text },
  })
  // A connection that breaks between two pages fails the next one; without a listener it would end the process.
  client.on('error', () => undefined)
  return client
}

type Row = (string | null)[]

async function readPage(client: pg.Client, after: number, last: number, size: number): Promise<Row[]> {
  const { rows } = await client.query<Row>({
    rowMode: 'array',
    values: [after, last, size],
    text: `
      with e as (
        select * from audit_events where seq > $1 and seq <= $2 order by seq limit $3
      )
      select e.seq, encode(e.hash, 'hex'), (extract(epoch from e.at) * 1000)::bigint, e.actor_kind, e.actor_id,
             e.actor_name, e.action, e.entity, e.entity_id, e.before, e.after, e.raw_event_id, e.request_id,
             encode(v.content_hash, 'hex'), v.payload
        from e
        left join raw_events v on v.id = e.raw_event_id
       order by e.seq`,
  })
  return rows
}

function toLine(row: Row): KeptLine {
  const [seq, hash, at, actorKind, actorId, actorName, action, entity, entityId, before, after] = row
  const [rawEventId, requestId, contentHash, payload] = row.slice(11)
  return {
    seq: seq!,
    hash: hash ?? '',
    at: new Date(Number(at)).toISOString(),
    actorKind: actorKind!,
    actorId: actorId!,
    actorName: actorName!,
    action: action!,
    entity: entity!,
    entityId: entityId!,
    before: parsed(before),
    after: parsed(after),
    rawEventId: rawEventId ?? null,
    requestId: requestId!,
    contentHash: contentHash ?? null,
    payload: parsed(payload) as KeptLine['payload'],
  }
}

function parsed(json: string | null | undefined): unknown {
  return json == null ? null : (JSON.parse(json) as unknown)
}
