import 'server-only'
import { z } from 'zod'
import { belonging, type Cohort, failedChanges, followUpOf } from '@/lib/changes/outcome.server'
import { db } from '@/lib/db/client.server'
import { Origin } from '@/lib/origins/origin'
import type { Question } from './ask.server'

const Counted = z.object({
  week: z.string().nullable(),
  team: z.string().nullable(),
  service: z.string().nullable(),
  size: z.string().nullable(),
  isWeek: z.boolean(),
  origin: Origin,
  changes: z.int(),
  mature: z.int(),
  failed: z.int(),
  datedByMerge: z.int(),
})
/** Changes that went live in the range, counted in one cell: a week and origin, or a stratum and origin. */
export type Counted = z.infer<typeof Counted>

/** The changes of a question that went live in its range, counted by week and by stratum, in one pass over them. */
export async function countChanges(question: Question): Promise<{ weeks: Counted[]; strata: Counted[] }> {
  const cohort = cohortOf(question)
  const rows = await db().$queryRaw`
    with failed as materialized (${failedChanges(cohort)}
    ), counted as (
      select to_char(date_trunc('week', c.deployed_at at time zone ${question.timeZone}), 'IYYY-"W"IW') as week,
             c.team_id, c.service_id, c.origin, c.deployed_basis,
             case when c.lines_added is null or c.lines_removed is null then null
                  when c.lines_added + c.lines_removed <= 10  then 'to 10'
                  when c.lines_added + c.lines_removed <= 50  then 'to 50'
                  when c.lines_added + c.lines_removed <= 250 then 'to 250'
                  when c.lines_added + c.lines_removed <= 1000 then 'to 1000'
                  else 'over 1000' end                           as size,
             c.deployed_at + ${followUpOf(cohort)} <= ${cohort.asOf} as mature,
             f.change_id is not null                             as linked
        from changes c
        left join failed f on f.change_id = c.id
       where c.deployed_at >= ${cohort.from} and c.deployed_at < ${cohort.to}
         and ${belonging(cohort)}
    )
    select week, team_id::text as team, service_id::text as service, size,
           grouping(week) = 0                                  as "isWeek",
           origin::text                                        as origin,
           count(*)::int                                       as changes,
           (count(*) filter (where mature))::int               as mature,
           (count(*) filter (where mature and linked))::int    as failed,
           (count(*) filter (where deployed_basis = 'MERGE'))::int as "datedByMerge"
      from counted
     group by grouping sets ((week, origin), (team_id, service_id, size, origin))`

  const counted = z.array(Counted).parse(rows)
  return { weeks: counted.filter(({ isWeek }) => isWeek), strata: counted.filter(({ isWeek }) => !isWeek) }
}

/** Changes merged in the range that have not gone live. */
export async function countUndeployed(question: Question): Promise<number> {
  const cohort = cohortOf(question)
  const [row] = await db().$queryRaw<{ changes: number }[]>`
    select count(*)::int as changes
      from changes c
     where c.deployed_at is null
       and c.merged_at >= ${cohort.from} and c.merged_at < ${cohort.to}
       and ${belonging(cohort)}`
  return row?.changes ?? 0
}

export function cohortOf({ query, from, to, asOf }: Question): Cohort {
  return { ...query, from, to, asOf }
}
