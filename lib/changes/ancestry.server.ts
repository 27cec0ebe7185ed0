import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/**
 * The relations `ancestry (change_id, id, finished_at)`, to stand after `touched`: for each change the first deployment
 * of a commit that lies behind it on the default branch, where an earlier deployment is known to have left it out.
 * Deployments and changes are laid along the branch once, so it costs as much as there are of both.
 */
export const ANCESTRY = Prisma.sql`
    placed as materialized (
      -- A sha of another commit of a change says nothing: it may lie on a branch that was cut long before.
      select d.id, d.service_id, head.repository_id, d.finished_at, d.lists_changes, head.position
        from (select distinct service_id, repository_id from touched where position is not null) along
        join deployments d on d.service_id = along.service_id
                          and (d.repository_id is null or d.repository_id = along.repository_id)
        join change_shas s on s.repository_id = along.repository_id and s.sha = d.sha
        join changes head on head.id = s.change_id and head.sha = d.sha
       where d.result = 'SUCCESS' and d.environment = 'production' and head.position is not null
    ), along as (
      select null::uuid as change_id, service_id, repository_id, position, finished_at,
             -- The first of several deployments, with its id.
             case when not lists_changes
                  then to_char(finished_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || id end collate "C" as carrier
        from placed
       union all
      select id, service_id, repository_id, position, null, null
        from touched
       where position is not null and service_id is not null
    ), reached as materialized (
      select change_id, carrier, left_out_at
        from (select change_id,
                     min(carrier) over (branch order by position desc)                         as carrier,
                     min(finished_at) over (branch order by position
                                            range between unbounded preceding and 1 preceding) as left_out_at
                from along
              window branch as (partition by service_id, repository_id)) both_ways
       where change_id is not null and carrier is not null
    ), ancestry as materialized (
      select r.change_id, d.id, d.finished_at
        from reached r
        join touched t on t.id = r.change_id
        join deployments d on d.id = right(r.carrier, 36)::uuid
       where r.left_out_at < d.finished_at
          or exists (
               select 1 from deployments before
                where before.service_id = t.service_id and before.finished_at <= t.merged_at
                  and before.result = 'SUCCESS' and before.environment = 'production')
    )`

/** Where no change has a place: nothing is asked. */
export const NO_ANCESTRY = Prisma.sql`
    ancestry as (
      select null::uuid as change_id, null::uuid as id, null::timestamptz as finished_at where false
    )`
