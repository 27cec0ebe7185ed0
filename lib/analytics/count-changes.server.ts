import 'server-only'
import { z } from 'zod'
import { belonging, type Cohort, failedChanges, followUpOf } from '@/lib/changes/outcome.server'
import { db } from '@/lib/db/client.server'
import { Origin } from '@/lib/origins/origin'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import { weekName, weekPlace } from './week-of.server'

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

/**
 * The changes of a question that went live in its range, counted by week and by stratum. Two counts of the same rows
 * rather than grouping sets, which sort a million rows where a count needs a few hundred sums.
 */
export async function countChanges(question: Question): Promise<{ weeks: Counted[]; strata: Counted[] }> {
  const cohort = cohortOf(question)
  const rows = await db('asking').$queryRaw`
    with failed as materialized (${failedChanges(cohort)}
    ), counted as not materialized (
      select ${weekPlace(question, Prisma.sql`c.deployed_at`)}   as place,
             c.team_id, c.service_id, c.origin, c.deployed_basis,
             width_bucket(c.lines_added + c.lines_removed, array[11, 51, 251]) as size,
             c.deployed_at + ${followUpOf(cohort)} <= ${cohort.asOf} as mature,
             f.change_id is not null                             as linked
        from changes c
        left join failed f on f.change_id = c.id
       where c.deployed_at >= ${cohort.from} and c.deployed_at < ${cohort.to}
         and ${belonging(cohort)}
    ), cells as (
      select true as "isWeek", place, null::uuid as team_id, null::uuid as service_id, null::int as size, origin, ${SUMS}
        from counted group by place, origin
       union all
      select false, null, team_id, service_id, size, origin, ${SUMS}
        from counted group by team_id, service_id, size, origin
    )
    select "isWeek", ${weekName(question, Prisma.sql`place`)} as week, team_id::text as team, service_id::text as service,
           (array['to 10', 'to 50', 'to 250', 'over 250'])[size + 1] as size, origin::text as origin,
           changes, mature, failed, "datedByMerge"
      from cells`

  const counted = z.array(Counted).parse(rows)
  return { weeks: counted.filter(({ isWeek }) => isWeek), strata: counted.filter(({ isWeek }) => !isWeek) }
}

const SUMS = Prisma.sql`
             count(*)::int                                           as changes,
             (count(*) filter (where mature))::int                   as mature,
             (count(*) filter (where mature and linked))::int        as failed,
             (count(*) filter (where deployed_basis = 'MERGE'))::int as "datedByMerge"`

/** Changes merged in the range that have not gone live. */
export async function countUndeployed(question: Question): Promise<number> {
  const cohort = cohortOf(question)
  const [row] = await db('asking').$queryRaw<{ changes: number }[]>`
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
