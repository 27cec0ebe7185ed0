import 'server-only'
import type { Tx } from '@/lib/db/client.server'

/**
 * When each of these changes went live: with the first successful production deployment that carries it.
 * A deployment carries what it lists, the change of its own sha, and, where it lists nothing, what was merged since
 * the deployment before. Failing that the sender's own word; failing that, for a service of which no deployment was
 * sent before the merge, the merge itself.
 */
export async function settleDeployed(tx: Tx, changeIds: string[]): Promise<void> {
  if (changeIds.length === 0) return
  await tx.$queryRaw`select 1 from changes where id = any(${changeIds}::uuid[]) order by id for update`

  await tx.$executeRaw`
    with touched as (
      select id, service_id, repository_id, merged_at, declared_deployed_at
        from changes
       where id = any(${changeIds}::uuid[])
    ), carried as (
      select dc.change_id, d.id, d.finished_at, 'DEPLOYMENT' as basis
        from deployment_changes dc
        join deployments d on d.id = dc.deployment_id
       where dc.change_id = any(${changeIds}::uuid[]) and d.result = 'SUCCESS' and d.environment = 'production'
       union all
      select s.change_id, d.id, d.finished_at, 'DEPLOYMENT'
        from change_shas s
        join deployments d on d.repository_id = s.repository_id and d.sha = s.sha
       where s.change_id = any(${changeIds}::uuid[]) and d.result = 'SUCCESS' and d.environment = 'production'
       union all
      select t.id, next.id, next.finished_at, 'MERGE_ORDER'
        from touched t
       cross join lateral (
         select d.id, d.finished_at
           from deployments d
          where d.service_id = t.service_id
            and d.finished_at >= t.merged_at
            and d.result = 'SUCCESS' and d.environment = 'production' and not d.lists_changes
            and (d.repository_id is null or d.repository_id = t.repository_id)
            and not exists (
                  select 1
                    from change_shas older
                    join changes head on head.id = older.change_id
                   where older.repository_id = t.repository_id and older.sha = d.sha
                     and head.merged_at < t.merged_at)
          order by d.finished_at
          limit 1) next
       where exists (
               select 1 from deployments before
                where before.service_id = t.service_id and before.finished_at <= t.merged_at
                  and before.result = 'SUCCESS' and before.environment = 'production')
    ), first as (
      select distinct on (change_id) change_id, id, finished_at, basis
        from carried
       order by change_id, finished_at, basis, id
    ), settled as (
      select t.id,
             f.id as deployment_id,
             case when f.id is not null                  then f.finished_at
                  when t.declared_deployed_at is not null then t.declared_deployed_at
                  when not sends.deployments              then t.merged_at end as deployed_at,
             case when f.id is not null                  then f.basis
                  when t.declared_deployed_at is not null then 'DECLARED'
                  when not sends.deployments              then 'MERGE' end as basis
        from touched t
        left join first f on f.change_id = t.id
       cross join lateral (
         select exists (
                  select 1 from deployments d
                   where d.service_id = t.service_id and d.finished_at <= t.merged_at
                     and d.result = 'SUCCESS' and d.environment = 'production') as deployments) sends
    )
    update changes c
       set deployed_at = s.deployed_at, deployed_basis = s.basis::"DeployedBasis", deployment_id = s.deployment_id
      from settled s
     where c.id = s.id
       and (c.deployed_at, c.deployed_basis, c.deployment_id)
           is distinct from (s.deployed_at, s.basis::"DeployedBasis", s.deployment_id)`
}
