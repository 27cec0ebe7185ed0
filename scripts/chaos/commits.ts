import type pg from 'pg'
import { withClient } from '../postgres/database.mjs'
import { poster } from '../trial/post'
import type { Site } from '../trial/site'

const REQUESTS = 100

export type Commits = { acknowledged: number; syncs: number }

/** One record after the other: how often the write-ahead log was flushed to disk, against what was acknowledged. */
export function countCommits({ url, addresses, token }: Site): Promise<Commits> {
  return withClient(url, async (client) => {
    const { post, close } = poster(addresses[0]!, token, 1)
    const before = await readSyncs(client)
    let acknowledged = 0
    for (let at = 0; at < REQUESTS; at += 1) {
      const item = { source: 'chaos', externalId: crypto.randomUUID(), title: 'One', startedAt: '2026-03-05T14:05:00Z' }
      const { status } = await post('incidents', JSON.stringify({ items: [item] }))
      if (status === 207) acknowledged += 1
    }
    close()
    return { acknowledged, syncs: (await readSyncs(client)) - before }
  })
}

/** A session reports what it did some seconds late, or when it ends: so the others are ended. The app opens new ones. */
async function readSyncs(client: pg.Client): Promise<number> {
  await client.query(`
    select pg_terminate_backend(pid, 5000)
      from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`)
  const { rows } = await client.query<{ syncs: number }>(`
    select coalesce(sum(fsyncs), 0)::int as syncs
      from pg_stat_io
     where object = 'wal' and context = 'normal'`)
  return rows[0]!.syncs
}
