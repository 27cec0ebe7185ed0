import 'server-only'
import type { Tx } from '@/lib/db/client.server'

/**
 * The changes whose going live these deployments may alter: those they list or carry by sha, and those they have dated;
 * and of their service those that wait, that went live later than they could have with one of these, that are dated by
 * their merge for want of an earlier deployment, or that were merged between the deployments on either side; or that lie
 * between their commits on the default branch.
 * One that was told anew may have moved, so then all changes of its service.
 */
export async function changesAround(tx: Tx, deploymentIds: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with touched as (
      select d.id, d.service_id, d.repository_id, d.sha, d.finished_at, d.version > 1 as moved,
             (select max(b.finished_at) from deployments b
               where b.service_id = d.service_id and b.finished_at < d.finished_at and not b.lists_changes
                 and b.result = 'SUCCESS' and b.environment = 'production')                as previous_at,
             (select min(a.finished_at) from deployments a
               where a.service_id = d.service_id and a.finished_at > d.finished_at
                 and a.result = 'SUCCESS' and a.environment = 'production')                as next_at
        from deployments d
       where d.id = any(${deploymentIds}::uuid[])
    )
    select change_id::text as id from deployment_changes where deployment_id = any(${deploymentIds}::uuid[])
     union
    select s.change_id::text from change_shas s join touched d on d.repository_id = s.repository_id and d.sha = s.sha
     union
    select id::text from changes where deployment_id = any(${deploymentIds}::uuid[])
     union
    select c.id::text
      from changes c
      join touched d on d.service_id = c.service_id
     where d.moved
        or c.deployed_at is null
        or (c.merged_at > coalesce(d.previous_at, '-infinity') and c.merged_at <= coalesce(d.next_at, 'infinity'))
        or (c.merged_at <= d.finished_at and c.deployed_at > d.finished_at)
     order by id`

  const along = await changesAlong(tx, deploymentIds)
  return [...new Set([...rows, ...along].map(({ id }) => id))]
}

/** Those that lie between the commits of these deployments and of the ones before and after, on the default branch. */
async function changesAlong(tx: Tx, deploymentIds: string[]): Promise<{ id: string }[]> {
  const [services] = await tx.$queryRaw<{ arePlaced: boolean }[]>`
    select exists (
             select 1
               from deployments d
              where d.id = any(${deploymentIds}::uuid[])
                and exists (select 1 from changes c where c.service_id = d.service_id and c.position is not null)
           ) as "arePlaced"`
  if (!services?.arePlaced) return []

  return tx.$queryRaw<{ id: string }[]>`
    with touched as (
      select id, service_id from deployments where id = any(${deploymentIds}::uuid[])
    ), branches as (
      select distinct c.service_id, c.repository_id
        from changes c
       where c.service_id in (select service_id from touched) and c.position is not null
    ), placed as (
      select d.id, d.service_id, head.repository_id, d.finished_at, d.lists_changes, head.position,
             -- How far those before it had come, and how little was left out by one of them.
             max(head.position) filter (where not d.lists_changes) over earlier             as after_position,
             min(head.position) over earlier                                                as least_position
        from branches b
        join deployments d on d.service_id = b.service_id
                          and (d.repository_id is null or d.repository_id = b.repository_id)
        join change_shas s on s.repository_id = b.repository_id and s.sha = d.sha
        join changes head on head.id = s.change_id and head.sha = d.sha
       where d.result = 'SUCCESS' and d.environment = 'production' and head.position is not null
      window earlier as (partition by d.service_id, head.repository_id order by d.finished_at
                         range between unbounded preceding and interval '1 microsecond' preceding)
    ), reach as (
      -- The first one is what shows of the next one that it carries what lies between.
      select p.service_id, p.repository_id, p.position, p.after_position, p.least_position,
             case when p.after_position is null
                  then (select a.position from placed a
                         where a.service_id = p.service_id and a.repository_id = p.repository_id
                           and a.finished_at >= p.finished_at and a.position > p.position and not a.lists_changes
                         order by a.finished_at, a.position desc
                         limit 1) end                                                       as next_position,
             case when p.after_position is null
                  then (select min(e.finished_at) from deployments e
                         where e.service_id = p.service_id
                           and e.result = 'SUCCESS' and e.environment = 'production') end   as first_at
        from placed p
        join touched d on d.id = p.id
    )
    select c.id::text
      from changes c
      join reach r on r.service_id = c.service_id and r.repository_id = c.repository_id
     where (c.position > r.after_position and c.position <= r.position)
        or (r.after_position is null and c.position <= r.position
            and (c.merged_at >= r.first_at or c.position > r.least_position))
        or (c.position > r.position and c.position <= r.next_position)`
}

/**
 * The changes that a deployment of one of these commits may have carried or left out: how far a deployment reaches is
 * known only once the change of its own commit is.
 */
export async function changesBehind(tx: Tx, changeIds: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct d.id::text as id
      from change_shas s
      join deployments d on d.repository_id = s.repository_id and d.sha = s.sha
     where s.change_id = any(${changeIds}::uuid[]) and not d.lists_changes
     union
    select d.id::text
      from change_shas s
      join changes c on c.id = s.change_id
      join deployments d on d.service_id = c.service_id and d.sha = s.sha
     where s.change_id = any(${changeIds}::uuid[]) and d.repository_id is null and not d.lists_changes`

  return rows.length === 0
    ? []
    : changesAround(
        tx,
        rows.map(({ id }) => id),
      )
}
