import 'server-only'
import { z } from 'zod'
import { belonging, type Cohort } from '@/lib/changes/outcome.server'
import { failedSlot } from '@/lib/counts/failed-slots.server'
import { db } from '@/lib/db/client.server'
import { WholeNumbers } from '@/lib/db/rows.server'
import { Origin } from '@/lib/origins/origin'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import type { StratumCell } from './conclude'
import { anywhere, fates, lastMature, SUMS } from './fates.server'
import { weekName, weekPlace } from './week-of.server'

const Cell = z.object({ origin: Origin, changes: z.int(), mature: z.int(), failed: z.int() })
const ByWeek = Cell.extend({ week: z.string(), datedByMerge: z.int() })
/** Changes that went live in the range, counted by week and origin. */
export type CountedByWeek = z.infer<typeof ByWeek>

/** Those of an origin by stratum: a row of many numbers. */
const Strata = z.object({
  origin: Origin,
  strata: WholeNumbers,
  changes: WholeNumbers,
  mature: WholeNumbers,
  failed: WholeNumbers,
})
const Answer = z.tuple([z.object({ weeks: z.array(ByWeek), strata: z.array(Strata) })])

/**
 * The changes of a question that went live in its range, counted by week and by stratum: summed from the counts that are
 * kept, and from rows where none are kept. Weeks are summed from the counts that know no size: of all that belongs
 * anywhere these are a few cells a week. Strata know no weeks, and are summed from the longest spans that there are.
 */
export async function countChanges(question: Question): Promise<{ weeks: CountedByWeek[]; strata: StratumCell[] }> {
  const rows = await db('asking').$queryRaw`
    with ${fates(cohortOf(question), (instant) => weekPlace(question, instant))}
    , cells as not materialized (${cells(question)})
    select (select coalesce(json_agg(c), '[]') from (${byWeek(question)}) c) as weeks,
           (select coalesce(json_agg(o), '[]')
              from (select origin, array_agg(stratum)::text as strata, array_agg(changes)::text as changes,
                           array_agg(mature)::text as mature, array_agg(failed)::text as failed
                      from (select dense_rank() over (order by team_id, service_id, size)::int as stratum, origin, ${SUMS}
                              from cells
                             group by team_id, service_id, size, origin) c
                     group by origin) o) as strata`
  const [{ weeks, strata }] = Answer.parse(rows)
  return { weeks, strata: strata.flatMap(cellsOf) }
}

function cellsOf({ origin, strata, changes, mature, failed }: z.infer<typeof Strata>): StratumCell[] {
  return strata.map((stratum, at) => {
    const counts = { changes: changes[at]!, mature: mature[at]!, failed: failed[at]! }
    return { stratum, origin, ...counts }
  })
}

/** What is counted of changes by where they belong, how large they are and who wrote them; beside `fates`. */
function cells(question: Question): Prisma.Sql {
  const cohort = cohortOf(question)
  return Prisma.sql`
      select s.from_at <= ${lastMature(cohort)} as mature, c.team_id, c.service_id, c.size::int as size, c.origin,
             c.changes, coalesce(c.failed[${failedSlot(cohort)}::int], 0) as linked
        from longest s
        join live_counts c on c.span_id = s.id
       where ${belonging(cohort)}
       union all
      select mature, team_id, service_id, size, origin, changes, linked from uncounted`
}

const ByPlace = Cell.extend({ team: z.string().nullable(), service: z.string().nullable() })
/** Changes that went live in the range, counted by team, service and origin. */
export type CountedByPlace = z.infer<typeof ByPlace>

/** The same by where they belong. */
export async function countChangesByPlace(question: Question): Promise<CountedByPlace[]> {
  const rows = await db('asking').$queryRaw`
    with ${fates(cohortOf(question), anywhere)}
    , cells as not materialized (${cells(question)})
    select team_id::text as team, service_id::text as service, origin::text as origin, ${SUMS}
      from cells
     group by team_id, service_id, origin`
  return z.array(ByPlace).parse(rows)
}

function byWeek(question: Question): Prisma.Sql {
  return Prisma.sql`
      select ${weekName(question, Prisma.sql`place`)} as week, origin::text as origin, ${SUMS},
             sum(dated_by_merge)::int as "datedByMerge"
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
