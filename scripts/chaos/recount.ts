import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { withClient } from '../postgres/database.mjs'
import type { Acknowledged } from './ledger'

export type Recount = { lost: number; duplicated: number }

/**
 * Looks in the database for what was acknowledged. Lost: no row, no version in the inbox, or no audit line.
 * Duplicated: more than one of these, or told more than once that it was created.
 */
export function recount(url: string, records: Iterable<Acknowledged>): Promise<Recount> {
  return withClient(url, async (client) => {
    await client.query('create temp table acknowledged (kind "RecordKind", source text, external_id text, created int)')
    await copyIn(client, records)

    const { rows } = await client.query<Recount>(`
      with entity as (
        select 'CHANGE'::"RecordKind" as kind, id, source, external_id from changes
         union all select 'INCIDENT', id, source, external_id from incidents
         union all select 'DEPLOYMENT', id, source, external_id from deployments
         union all select 'WORK_LOG', id, source, external_id from work_logs
      ), found as (
        select a.created, count(distinct e.id) as entities, count(distinct r.id) as versions, count(distinct l.id) as lines
          from acknowledged a
          left join entity e using (kind, source, external_id)
          left join raw_events r using (kind, source, external_id)
          left join audit_events l on l.raw_event_id = r.id and l.entity_id = e.id and l.action like '%.created'
         group by a.kind, a.source, a.external_id, a.created
      )
      select count(*) filter (where least(entities, versions, lines) = 0)::int             as lost,
             count(*) filter (where greatest(entities, versions, lines, created) > 1)::int as duplicated
        from found`)
    return rows[0]!
  })
}

async function copyIn(client: pg.Client, records: Iterable<Acknowledged>): Promise<void> {
  const lines = function* () {
    for (const { kind, source, externalId, created } of records) yield `${kind}\t${source}\t${externalId}\t${created}\n`
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom('copy acknowledged from stdin')))
  await client.query('analyze acknowledged')
}
