// node scripts/run.mjs bench/chain.ts [LINES]      How long it takes to verify an audit chain of so many lines.
import type pg from 'pg'
import { type ChainedLine, linkOf, NO_LINES } from '@/lib/audit/chain.server'
import { verifyChain } from '@/lib/audit/verify-chain.server'
import { closeDb } from '@/lib/db/client.server'
import { contentHash } from '@/lib/ingest/content-hash.server'
import { aChange } from '@/prisma/factories'
import { applyMigrations } from '../postgres/apply.mjs'
import { createDatabase, withClient } from '../postgres/database.mjs'
import { startTemporaryCluster } from '../postgres/temporary.mjs'

const LINES = Number(process.argv[2] ?? 1_000_000)
const PART = 10_000
const TOKEN = crypto.randomUUID()

const cluster = await startTemporaryCluster()
try {
  const url = await createDatabase(cluster.url(), 'aftermerge')
  await applyMigrations(url)
  await withClient(url, (client) => fill(client))

  process.env.DATABASE_URL = url
  const begun = performance.now()
  const { to, broken } = await verifyChain({ pageSize: 2_000 })
  const seconds = (performance.now() - begun) / 1000
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${to.seq} lines and their versions in ${seconds.toFixed(1)} s, ${megabytes} MB at most`)
  if (broken) throw new Error(`broken at ${broken.seq}: ${broken.why}`)
} finally {
  await closeDb()
  await cluster.stop()
  await cluster.remove()
}

async function fill(client: pg.Client): Promise<void> {
  let { hash } = NO_LINES
  for (let from = 1; from <= LINES; from += PART) {
    const rows = Array.from({ length: Math.min(PART, LINES - from + 1) }, (_, n) => rowAt(from + n)).map((row) => {
      hash = linkOf(hash, row)
      return { ...row, hash }
    })
    await insert(client, rows)
  }
  await client.query(`update audit_head set seq = $1, hash = decode($2, 'hex')`, [LINES, hash])
  await client.query('analyze audit_events')
}

function rowAt(seq: number): ChainedLine & { payload: object; externalId: string } {
  const at = new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString()
  const payload = aChange({ externalId: `change-${seq}`, title: `Change number ${seq}` })
  const changed = seq % 3 === 0
  return {
    seq: String(seq),
    at,
    actorKind: 'TOKEN',
    actorId: TOKEN,
    actorName: 'bench',
    action: changed ? 'change.updated' : 'change.created',
    entity: 'change',
    entityId: crypto.randomUUID(),
    before: changed ? { title: 'Before', linesAdded: seq } : null,
    after: changed ? { title: payload.title, linesAdded: seq + 1 } : null,
    rawEventId: String(seq),
    contentHash: contentHash(payload),
    requestId: crypto.randomUUID(),
    payload,
    externalId: payload.externalId,
  }
}

async function insert(client: pg.Client, rows: object[]): Promise<void> {
  await client.query(
    `with r as materialized (
       select * from json_to_recordset($1::json)
         as r(seq bigint, hash text, at timestamptz, "actorKind" text, "actorId" uuid, "actorName" text, action text,
              entity text, "entityId" uuid, before jsonb, after jsonb, "contentHash" text, "requestId" text,
              payload json, "externalId" text)
     ), versions as (
       insert into raw_events (id, kind, source, external_id, event_at, received_at, content_hash, payload, outcome,
                               request_id)
       select seq, 'CHANGE', 'bench', "externalId", at, at, decode("contentHash", 'hex'), payload, 'CREATED', "requestId"
         from r
     )
     insert into audit_events (seq, hash, at, actor_kind, actor_id, actor_name, action, entity, entity_id, before, after,
                               raw_event_id, request_id)
     select seq, decode(hash, 'hex'), at, "actorKind"::"ActorKind", "actorId", "actorName", action, entity, "entityId",
            before, after, seq, "requestId"
       from r order by seq`,
    [JSON.stringify(rows)],
  )
}
