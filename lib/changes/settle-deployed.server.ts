import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { ANCESTRY, NO_ANCESTRY } from './ancestry.server'

/**
 * When each of these changes went live: with the first successful production deployment that carries it.
 * A deployment carries what it lists, the change of its own sha and, where it lists nothing, what lies before that on
 * the default branch and is known to have been left out before; where the place of either is not known, what was merged
 * since the deployment before. Failing that the sender's own word; failing that, for a service of which no deployment
 * was sent before the merge, the merge itself.
 */
export async function settleDeployed(tx: Tx, changeIds: string[]): Promise<void> {
  if (changeIds.length === 0) return
  const held = await tx.$queryRaw<{ isPlaced: boolean }[]>`
    select position is not null as "isPlaced" from changes where id = any(${changeIds}::uuid[]) order by id for update`

  await tx.$executeRaw`
    with touched as (
      select id, service_id, repository_id, position, merged_at, declared_deployed_at
        from changes
       where id = any(${changeIds}::uuid[])
    ), ${held.some(({ isPlaced }) => isPlaced) ? ANCESTRY : NO_ANCESTRY}, carried as (
      select dc.change_id, d.id, d.finished_at, 'DEPLOYMENT' as basis, 1 as rank
        from deployment_changes dc
        join deployments d on d.id = dc.deployment_id
       where dc.change_id = any(${changeIds}::uuid[]) and d.result = 'SUCCESS' and d.environment = 'production'
       union all
      select s.change_id, d.id, d.finished_at, 'DEPLOYMENT', 2
        from change_shas s
        join deployments d on d.repository_id = s.repository_id and d.sha = s.sha
       where s.change_id = any(${changeIds}::uuid[]) and d.result = 'SUCCESS' and d.environment = 'production'
       union all
      select change_id, id, finished_at, 'ANCESTRY', 3
        from ancestry
       union all
      select t.id, next.id, next.finished_at, 'MERGE_ORDER', 4
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
                     and case when head.sha = d.sha and head.position is not null and t.position is not null
                              then head.position < t.position
                              else head.merged_at < t.merged_at end)
          order by d.finished_at
          limit 1) next
       where not exists (select 1 from ancestry a where a.change_id = t.id)
         and exists (
               select 1 from deployments before
                where before.service_id = t.service_id and before.finished_at <= t.merged_at
                  and before.result = 'SUCCESS' and before.environment = 'production')
    ), first as (
      -- What a deployment lists is its sender's word, and no guess of ours comes before it.
      select distinct on (change_id) change_id, id, finished_at, basis
        from carried k
       where rank <= 2 or not exists (select 1 from carried l where l.change_id = k.change_id and l.rank = 1)
       order by change_id, finished_at, rank, id
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
