import type pg from 'pg'
import { withClient } from '../postgres/database.mjs'
import { lastWeeks } from './dashboard'
import { type Figure, middleOf, secondsOf } from './figures'
import type { History } from './on-history'

const ASKED = 5

/**
 * The same rows in the shapes of the tables that DevLake fills, and the figure that it makes of them: the change failure
 * rate by month, for which it holds each incident against the deployment that finished last before it. Written anew from
 * the definition that it publishes. No index is left out that its tables have.
 */
export async function measurePeers({ address, token, ownerUrl, scale }: History): Promise<Figure[]> {
  const what = (name: string) => `${name}, ${scale.changes.toLocaleString('en')} deployments`
  return withClient(ownerUrl, async (client) => {
    await shape(client)
    const pairing = await secondsOf(() => client.query(PAIR))
    await client.query('create index on peer.pairs (deployment_id); analyze peer.pairs')

    const theirs: number[] = []
    for (let at = 0; at < ASKED; at += 1) theirs.push(1_000 * (await secondsOf(() => client.query(BY_MONTH))))
    const ours: number[] = []
    for (let at = 0; at < 4 * ASKED; at += 1) ours.push(await timeOurs(address, token))
    await client.query('drop schema peer cascade')

    return [
      { what: what('DevLake’s pairing by time'), value: pairing, unit: 's' },
      { what: what('DevLake’s change failure rate by month'), value: middleOf(theirs), unit: 'ms' },
      { what: what('our failure rate by week, over HTTP'), value: middleOf(ours), unit: 'ms' },
      { what: what('theirs against ours'), value: middleOf(theirs) / middleOf(ours), unit: '×' },
    ]
  })
}

async function timeOurs(address: string, token: string): Promise<number> {
  const url = `${address}/api/v1/analytics/failure-rate?${lastWeeks()}`
  return (
    1_000 * (await secondsOf(async () => (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).text()))
  )
}

/** One deployment a change, as where every merge is deployed. */
async function shape(client: pg.Client): Promise<void> {
  await client.query(`
    create schema peer;
    create table peer.deployment_commits as
      select c.id::text as id, 'deployment:' || c.id as deployment_id, 'scope:' || c.service_id as scope_id,
             'PRODUCTION' as environment, 'SUCCESS' as result, c.deployed_at as finished_date
        from changes c where c.deployed_at is not null;
    create table peer.incidents as
      select i.id::text as id, 'scope:' || i.service_id as scope_id, i.started_at as created_date
        from incidents i where i.set_aside is null;
    create table peer.project_mapping as
      select 'scope:' || s.id as row_id, t.name as project_name from services s join teams t on t.id = s.team_id;
    create table peer.pairs (incident_id text primary key, project_name text, deployment_id text);
    alter table peer.deployment_commits add primary key (id);
    alter table peer.incidents add primary key (id);
    create index on peer.deployment_commits (deployment_id);
    create index on peer.deployment_commits (scope_id, finished_date);
    create index on peer.incidents (created_date);
    analyze peer.deployment_commits, peer.incidents, peer.project_mapping`)
}

/** Each incident to the last successful deployment to production of its project that finished before it. */
const PAIR = `
  insert into peer.pairs
  select i.id, m.project_name, d.deployment_id
    from peer.incidents i
    join peer.project_mapping m on m.row_id = i.scope_id,
         lateral (
           select latest.deployment_id
             from peer.project_mapping n,
                  lateral (
                    select d.deployment_id, d.finished_date
                      from peer.deployment_commits d
                     where d.scope_id = n.row_id and d.environment = 'PRODUCTION' and d.result = 'SUCCESS'
                       and d.finished_date <= i.created_date
                     order by d.finished_date desc
                     limit 1
                  ) latest
            where n.project_name = m.project_name
            order by latest.finished_date desc
            limit 1
         ) d`

/** A deployment is one however many commits it has, of the month in which the last of them was there; it failed if an incident is paired with it. */
const BY_MONTH = `
  with deployments as (
    select d.deployment_id, max(d.finished_date) as finished_date
      from peer.deployment_commits d
      join peer.project_mapping m on m.row_id = d.scope_id
     where d.result = 'SUCCESS' and d.environment = 'PRODUCTION'
     group by d.deployment_id
    having max(d.finished_date) >= now() - interval '52 weeks'
  ), failed as (
    select d.deployment_id, d.finished_date, count(distinct i.id) as incidents
      from deployments d
      left join peer.pairs p on p.deployment_id = d.deployment_id
      left join peer.incidents i on i.id = p.incident_id
     group by d.deployment_id, d.finished_date
  )
  select to_char(finished_date, 'YYYY-MM') as month,
         (count(*) filter (where incidents > 0))::float8 / count(*) as rate
    from failed
   group by 1
   order by 1`
