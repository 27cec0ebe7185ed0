import { once } from 'node:events'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { withClient } from '../postgres/database.mjs'

const CHUNK = 500

/** All that the API writes for a change, in an order that the foreign keys allow, and where a row's record stands. */
const TABLES = {
  changes: 'r.id = t.id',
  change_shas: 'r.id = t.change_id',
  evidence: 'r.id = t.change_id',
  raw_events: `t.kind = 'CHANGE' and r.source = t.source and r.external_id = t.external_id`,
  audit_events: 'r.id = t.entity_id',
}
type Chunk = { table: string; text: Buffer }[]

/**
 * Takes the rows that the API wrote for these records out of their tables and copies the same rows in again, so many
 * records a commit, with every index and foreign key in place. Answers the seconds of the copying in.
 */
export function copyAgain(url: string, run: string): Promise<number> {
  return withClient(url, async (client) => {
    const chunks = await takeOut(client, run)
    // History is not emptied by anybody who has not asked for it in these words.
    await client.query(
      `set session_replication_role = replica; truncate ${Object.keys(TABLES).join(', ')} cascade;
       set session_replication_role = origin`,
    )
    await client.query('checkpoint')

    const begun = performance.now()
    for (const chunk of chunks) {
      await client.query('begin')
      for (const { table, text } of chunk) await write(client, `copy ${table} from stdin`, text)
      await client.query('commit')
    }
    return (performance.now() - begun) / 1000
  })
}

async function takeOut(client: pg.Client, run: string): Promise<Chunk[]> {
  await client.query(
    `create temp table record as
       select id, source, external_id, (row_number() over (order by id) - 1) / ${CHUNK} as chunk
         from changes where source = 'bench' and external_id like '${run}-%'`,
  )
  await client.query('create index on record (chunk); analyze record')
  const { rows } = await client.query<{ chunks: number }>('select max(chunk)::int + 1 as chunks from record')

  const chunks: Chunk[] = []
  for (let at = 0; at < rows[0]!.chunks; at += 1) {
    const chunk: Chunk = []
    for (const [table, join] of Object.entries(TABLES)) {
      const its = `select t.* from ${table} t join record r on ${join} where r.chunk = ${at}`
      chunk.push({ table, text: await read(client, `copy (${its}) to stdout`) })
    }
    chunks.push(chunk)
  }
  return chunks
}

async function read(client: pg.Client, statement: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of client.query(copyTo(statement))) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function write(client: pg.Client, statement: string, text: Buffer): Promise<void> {
  const stream = client.query(copyFrom(statement))
  stream.end(text)
  await once(stream, 'finish')
}
