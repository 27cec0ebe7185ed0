import type pg from 'pg'
import { settle } from '@/lib/ingest/settle.server'
import { withClient } from '../postgres/database.mjs'

const AT_ONCE = 2_000

/** What settling wrote, as the tables hold it. */
const SETTLED = {
  causes: 'select incident_id, change_id, certainty from causes',
  cargo: 'select deployment_id, change_id from deployment_changes',
  deployed: 'select id, deployed_at, deployed_basis, deployment_id from changes',
  origins: 'select id, origin from incidents',
  work: 'select id, incident_id, change_id, team_id from work_logs',
  waiting: 'select id from pending_references',
}
const KINDS = { DEPLOYMENT: 'deployments', CHANGE: 'changes', INCIDENT: 'incidents', WORK_LOG: 'work_logs' } as const

/** Settles every record again; answers how many rows that altered. Zero means that no kill left anything half done. */
export function resettle(url: string): Promise<number> {
  return withClient(url, async (client) => {
    for (const [name, query] of Object.entries(SETTLED)) await client.query(`create temp table was_${name} as ${query}`)

    for (const [kind, table] of Object.entries(KINDS)) {
      const { rows } = await client.query<{ id: string }>(`select id from ${table}`)
      const ids = rows.map(({ id }) => id)
      for (let at = 0; at < ids.length; at += AT_ONCE)
        await settle({ id: crypto.randomUUID(), kind: kind as keyof typeof KINDS, ids: ids.slice(at, at + AT_ONCE) })
    }
    return countAltered(client)
  })
}

async function countAltered(client: pg.Client): Promise<number> {
  let altered = 0
  for (const [name, query] of Object.entries(SETTLED)) {
    const was = `table was_${name}`
    const { rowCount } = await client.query(`((${query}) except (${was})) union all ((${was}) except (${query}))`)
    altered += rowCount ?? 0
  }
  return altered
}
