import 'server-only'
import type { Tx } from '@/lib/db/client.server'

/**
 * The changes whose going live these deployments may alter: those they list or carry by sha, and those they have dated;
 * and of their service those that wait, that went live later than they could have with one of these, that are dated by
 * their merge for want of an earlier deployment, or that were merged between the deployments on either side.
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

  return rows.map(({ id }) => id)
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
