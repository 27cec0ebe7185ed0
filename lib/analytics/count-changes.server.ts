import 'server-only'
import { z } from 'zod'
import { belonging, type Cohort } from '@/lib/changes/outcome.server'
import { failedSlot } from '@/lib/counts/failed-slots.server'
import { db } from '@/lib/db/client.server'
import { Origin } from '@/lib/origins/origin'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import { fates, lastMature, SUMS } from './fates.server'
import { weekName, weekPlace } from './week-of.server'

const Cell = z.object({ origin: Origin, changes: z.int(), mature: z.int(), failed: z.int(), datedByMerge: z.int() })
const ByWeek = Cell.extend({ week: z.string() })
const ByStratum = Cell.extend({
  team: z.string().nullable(),
  service: z.string().nullable(),
  size: z.string().nullable(),
})
/** Changes that went live in the range, counted in one cell: a week and origin, or a stratum and origin. */
export type CountedByWeek = z.infer<typeof ByWeek>
export type CountedByStratum = z.infer<typeof ByStratum>

/** In one row of two values: a thousand rows of ten columns take longer to send and to read than to sum. */
const Answer = z.tuple([z.object({ weeks: z.array(ByWeek), strata: z.array(ByStratum) })])

/**
 * The changes of a question that went live in its range, counted by week and by stratum: summed from the counts that are
 * kept, and from rows where none are kept. Weeks are summed from the counts that know no size: of all that belongs
 * anywhere these are a few cells a week. Strata know no weeks, and are summed from the longest spans that there are.
 */
export async function countChanges(
  question: Question,
): Promise<{ weeks: CountedByWeek[]; strata: CountedByStratum[] }> {
  const cohort = cohortOf(question)
  const rows = await db('asking').$queryRaw`
    with ${fates(cohort, (instant) => weekPlace(question, instant))}
    , strata as not materialized (
      select s.from_at <= ${lastMature(cohort)} as mature, c.team_id, c.service_id, c.size::int as size, c.origin,
             c.changes, c.dated_by_merge, coalesce(c.failed[${failedSlot(cohort)}::int], 0) as linked
        from longest s
        join live_counts c on c.span_id = s.id
       where ${belonging(cohort)}
       union all
      select mature, team_id, service_id, size, origin, changes, dated_by_merge, linked from uncounted
    )
    select (select coalesce(json_agg(c), '[]') from (${byWeek(question)}) c) as weeks,
           (select coalesce(json_agg(c), '[]')
              from (select team_id as team, service_id as service,
                           (array['to 10', 'to 50', 'to 250', 'over 250'])[size + 1] as size, origin, ${ALL}
                      from strata
                     group by team_id, service_id, strata.size, origin) c) as strata`
  return Answer.parse(rows)[0]
}

const ALL = Prisma.sql`${SUMS},
             sum(dated_by_merge)::int                                   as "datedByMerge"`

function byWeek(question: Question): Prisma.Sql {
  return Prisma.sql`
      select ${weekName(question, Prisma.sql`place`)} as week, origin::text as origin, ${ALL}
        from fates group by place, origin`
}

/** The same by week alone: the strata are most of what there is to sum. */
export async function countChangesByWeek(question: Question): Promise<CountedByWeek[]> {
  const rows = await db('asking').$queryRaw`
    with ${fates(cohortOf(question), (instant) => weekPlace(question, instant))}
    ${byWeek(question)}`
  return z.array(ByWeek).parse(rows)
}

export function cohortOf({ query, from, to, asOf }: Question): Cohort {
  return { ...query, from, to, asOf }
}
