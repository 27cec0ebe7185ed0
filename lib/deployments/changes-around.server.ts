import 'server-only'
import type { Tx } from '@/lib/db/client.server'

/**
 * The changes whose going live these deployments may alter: those they list or carry by sha, those dated by them,
 * those of the service still waiting, and those merged between the deployments on either side.
 */
export async function changesAround(tx: Tx, deploymentIds: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with touched as (
      select d.id, d.service_id, d.repository_id, d.sha,
             (select max(b.finished_at) from deployments b
               where b.service_id = d.service_id and b.finished_at < d.finished_at
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
     where c.deployed_at is null
        or (c.merged_at > coalesce(d.previous_at, '-infinity') and c.merged_at <= coalesce(d.next_at, 'infinity'))
     order by id`

  return rows.map(({ id }) => id)
}
