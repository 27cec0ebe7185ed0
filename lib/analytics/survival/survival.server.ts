import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { isFailure } from '@/lib/changes/outcome.server'
import { dayOfLife } from '@/lib/counts/counted.server'
import { FIRST_WITHIN_DAYS, firstSlot } from '@/lib/counts/first-slots.server'
import { db } from '@/lib/db/client.server'
import { Origin } from '@/lib/origins/origin'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { logRank } from '@/lib/stats/log-rank'
import { addDays } from '@/lib/time/day'
import { dayAt, startOfDay } from '@/lib/time/zone'
import { Prisma } from '@/prisma/generated/client'
import { ask, type Question } from '../ask.server'
import { contrastOf } from '../compare'
import { cohortOf } from '../count-changes.server'
import { failuresOfEach, fates, ofThese } from '../fates.server'
import type { AnalyticsQuery } from '../query'
import { sumByOrigin } from '../rate'
import { withheldIn } from '../withhold'
import { HORIZON_DAYS, type OriginSurvival, type Survival } from './survival'

const Row = z.object({ origin: Origin, time: z.int(), failed: z.boolean(), count: z.int(), mature: z.int() })
type Row = z.infer<typeof Row>

/** How long changes hold before they fail, by origin. */
export async function readSurvival(wish: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<Survival> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(wish, asOf)
  const { query } = question
  const rows = await countWatched(question)

  const counts = sumByOrigin(rows.map(({ origin, count, mature }) => ({ origin, changes: count, mature, failed: 0 })))
  const contrast = contrastOf(query, counts)
  const why = withheldIn(counts, query, contrast)
  const of = (...origins: Origin[]) => rows.filter(({ origin, count }) => origins.includes(origin) && count > 0)
  const curve = (origin: Origin) => curveOf(of(origin), why[origin])

  return {
    ...question.asked,
    origins: { AI: curve('AI'), HUMAN: curve('HUMAN'), MIXED: curve('MIXED'), UNKNOWN: curve('UNKNOWN') },
    contrast,
    logRank: testOf(
      query.mixed === 'ai' ? of('AI', 'MIXED') : of('AI'),
      contrast === 'human' ? of('HUMAN') : of('HUMAN', 'UNKNOWN'),
      why.ai ?? why.other,
    ),
  }
}

/**
 * Changes by the whole days they were watched and whether that ended with a failure: a row a day and origin. A failure is
 * of the day of its change's life in which it fell, the first being 1, and counts once all changes of that calendar day
 * were watched through it: so what failed by day 30 is what the failure rate of 30 days counts. All that went live on a
 * day of the reporting zone is watched alike, until the present day began, so that days can be counted once and kept. In
 * one order: what is added up in another differs in its last digit.
 */
async function countWatched(question: Question): Promise<Row[]> {
  const afterwards = new Date(question.asOf.getTime() + 1)
  const to = question.to < afterwards ? question.to : afterwards
  const cohort = { ...cohortOf(question), to }
  const place = (instant: Prisma.Sql) => dayPlace(question, instant)
  return z.array(Row).parse(
    await db('asking').$queryRaw`
      with ${fates(cohort, place)}
      , first as (
        select ${place(Prisma.sql`s.from_at`)} as place, c.origin, c.day, c.changes
          from chosen s
          join first_failures c on c.span_id = s.id and c.slot = ${firstSlot(cohort)}::int
         where ${ofThese(cohort)}
         union all
        select u.place, u.origin, f.day, 1
          from uncounted u,
               lateral (
                 select ${dayOfLife(Prisma.sql`min(f.lag)`)} as day
                   from ${failuresOfEach()}
                  where ${isFailure({ ...cohort, followUp: String(FIRST_WITHIN_DAYS) as '90' })}
               ) f
         where f.day is not null
      ), failed_on as (
        select place, origin, day, sum(changes) as changes
          from first
         where day <= ${watched(Prisma.sql`place`)}
         group by place, origin, day
      ), held as (
        select place, origin, sum(changes) as changes, sum(changes) filter (where mature) as mature
          from fates
         group by place, origin
         union all
        select place, origin, -changes, 0 from failed_on
      )
      select origin::text as origin, day::int as time, true as failed, sum(changes)::int as count, 0 as mature
        from failed_on
       group by origin, day
       union all
      select origin::text, ${watched(Prisma.sql`place`)}, false, sum(changes)::int, coalesce(sum(mature), 0)::int
        from held
       group by 1, 2
       order by origin, time, failed`,
  )
}

/** The place of the calendar day of an instant among the last ones, the present one being the last; 0 are all before. */
function dayPlace({ asOf, timeZone }: Question, instant: Prisma.Sql): Prisma.Sql {
  const today = dayAt(asOf, timeZone)
  const starts = Array.from({ length: HORIZON_DAYS + 1 }, (_, at) =>
    startOfDay(addDays(today, at - HORIZON_DAYS), timeZone).toISOString(),
  )
  return Prisma.sql`width_bucket(${instant}, ${starts}::timestamptz[])`
}

/** For how many whole days everything in that place was watched. */
function watched(place: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`greatest(0, ${HORIZON_DAYS}::int - ${place})`
}

function curveOf(rows: readonly Row[], withheld: string | undefined): OriginSurvival {
  const changes = rows.reduce((sum, { count }) => sum + count, 0)
  const until = rows.reduce((longest, { time }) => Math.max(longest, time), 0)
  if (changes === 0) return { changes, failed: 0, until, steps: [], why: 'no changes' }
  if (withheld) return { changes, failed: null, until: 0, steps: [], why: withheld }
  if (until === 0) return { changes, failed: 0, until, steps: [], why: 'no change is a day old' }

  const steps = kaplanMeier(rows).map(({ time, ...step }) => ({ day: time, ...step }))
  return { changes, failed: steps.reduce((sum, { failed }) => sum + failed, 0), until, steps }
}

function testOf(ai: readonly Row[], other: readonly Row[], withheld: string | undefined): Survival['logRank'] {
  const none = { chi2: null, p: null }
  if (withheld) return { ...none, why: withheld }
  if (ai.length === 0) return { ...none, why: 'no change is known to be AI-written' }
  if (other.length === 0) return { ...none, why: 'no changes to compare with' }
  return logRank(ai, other) ?? { ...none, why: 'nothing failed while both were watched' }
}
