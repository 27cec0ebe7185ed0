import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { WholeNumbers } from '@/lib/db/rows.server'
import { ORIGINS } from '@/lib/origins/origin'
import { pAgainst } from '@/lib/stats/control-chart'
import { wilsonInterval } from '@/lib/stats/proportion'
import { median } from '@/lib/stats/quantile'
import { addDays } from '@/lib/time/day'
import { weekAt, mondayOf } from '@/lib/time/week'
import { dayAt } from '@/lib/time/zone'
import { Prisma } from '@/prisma/generated/client'
import { allOrigins } from '../all-origins'
import { ask, askOf, type Question } from '../ask.server'
import { conclude } from '../conclude'
import { countChangesByWeek } from '../count-changes.server'
import { type CountedDeployments, countDeployments } from '../count-deployments.server'
import { type CountedIncidents, countIncidents, isCriticalSeverity } from '../count-incidents.server'
import { countMerged, type Merged } from '../count-merged.server'
import type { FailureWeek } from '../failure-rate'
import { firstRecordAt } from '../first-record.server'
import { asked, graveEnough } from '../incidents-asked.server'
import { isWithheld } from '../kept-beside'
import type { AnalyticsQuery } from '../query'
import type { SreHours } from '../sre-hours'
import { answerSreHours } from '../sre-hours.server'
import { spanOf } from '../times/span'
import { millisecondsTo } from '../times/times.server'
import { weekName, weekPlace } from '../week-of.server'
import { whyNoShares } from '../withhold'
import { whyNumberAlone } from '../withhold-incidents'
import type { Figure, Figures } from './figures'
import { amount, blank, countFigure, knownBefore, shareFigure, type Weekly } from './judge'
import { type Period, type Window, windowUpTo } from './periods'

const MINUTE_MS = 60_000

/** How things stand: six figures of the last four whole weeks, each held against the 26 weeks before. */
export async function readFigures(query: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<Figures> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(query, asOf)
  const today = dayAt(asOf, question.timeZone)
  const window = windowUpTo(query.to, today)
  // Changes are told by whole weeks that are past their follow-up, which end so much earlier.
  const settled = windowUpTo(query.to, addDays(today, -Number(query.followUp)))
  const recent = askOf(question, { from: window.from, to: window.to })
  const deployed = askOf(question, { from: settled.from, to: window.to })

  const counting = countIncidents(question)
  const [began, inRange, restored, changes, merged, hours, first, deployments] = await Promise.all([
    holds(question, recent) ? counting : countIncidents(recent),
    counting,
    readRestored(recent),
    countChangesByWeek(deployed),
    countMerged(recent),
    answerSreHours(recent),
    firstRecordAt(query),
    countDeployments(question),
  ])
  const { weeks: failing } = conclude(
    deployed.query,
    { weeks: changes, strata: [], undeployed: 0, check: null },
    deployed.weeks,
  )
  const known = first ? mondayOf(weekAt(first, question.timeZone)) : window.to
  const weekly = (weeks: Question['weeks'], countOf: (week: string) => number): Weekly[] =>
    weeks.map(({ week, from }) => ({ week, from, count: from < known ? null : countOf(week), of: 1 }))
  const live = (name: string) => changes.reduce((sum, cell) => sum + (cell.week === name ? cell.changes : 0), 0)

  return {
    ...question.asked,
    figures: [
      countFigure(
        'incidents',
        weekly(recent.weeks, (week) => incidentsIn(began, week, query)),
        window,
        YOUNG,
      ),
      failureFigure(failing, settled),
      restoreFigure(restored, recent, window),
      hoursFigure(hours, window),
      aiShareFigure(merged, recent, window),
      countFigure('live', weekly(recent.weeks, live), window, YOUNG),
    ],
    incidentWeeks: question.weeks.map(({ week, from }) => ({
      week,
      from,
      incidents: incidentsIn(inRange, week, query),
    })),
    deploymentWeeks: deployments.length > 0 ? deploymentsIn(question, deployments) : null,
  }
}

/** Whether the weeks of the other are whole weeks of this one too, or cut by the same end. */
function holds(question: Question, other: Question): boolean {
  return question.from <= other.from && other.to <= question.to
}

function deploymentsIn({ weeks }: Question, counted: readonly CountedDeployments[]) {
  const told = new Map(counted.map(({ week, deployments }) => [week, deployments]))
  return weeks.map(({ week, from }) => ({ week, from, deployments: told.get(week) ?? 0 }))
}

const YOUNG = 'the first record is younger than these weeks'

function incidentsIn(counted: readonly CountedIncidents[], name: string, { severity }: AnalyticsQuery): number {
  return counted
    .filter((cell) => cell.week === name && (severity === 'all' || isCriticalSeverity(cell.severity)))
    .reduce((sum, { incidents }) => sum + incidents, 0)
}

function failureFigure(failing: readonly FailureWeek[], window: Window): Figure {
  const weeks = failing.map((week) => ({ ...week, all: allOrigins(week) }))
  const why = weeks.find(({ all }) => all.failed === null)?.all.why ?? 'no mature changes'
  const figure = shareFigure(
    'failures',
    weeks.map(({ week, from, all }) => ({ week, from, count: all.failed, of: all.mature })),
    window,
    { why },
  )
  const interval = wilsonInterval(figure.numerator ?? 0, figure.denominator ?? 0)
  return { ...figure, low: interval?.low ?? null, high: interval?.high ?? null }
}

type Restored = { week: string; incidents: number; minutes: number[] }

/**
 * Medians have no chart of their own: how many took longer than the median of the weeks before is a share, and that one
 * has (Mood's median test, as a p-chart).
 */
function restoreFigure(restored: readonly Restored[], { query, weeks }: Question, window: Window): Figure {
  const of = ({ from, to }: { from: string; to: string }) => {
    const names = weeks.filter((week) => week.from >= from && week.from < to).map(({ week }) => week)
    const mine = restored.filter(({ week }) => names.includes(week))
    const minutes = mine.flatMap((week) => week.minutes)
    return { minutes, missing: mine.reduce((sum, { incidents }) => sum + incidents, 0) - minutes.length }
  }
  const alone = (minutes: readonly number[]) => whyNumberAlone(minutes.length, query)
  const [now, before] = [of(window.period), of(window.before)]
  const baseline = of({ from: window.from, to: window.period.from }).minutes
  const usual = alone(baseline) ? null : median(baseline)
  const slower = (minutes: readonly number[]) => minutes.filter((some) => usual !== null && some > usual).length
  const weekly = weeks.map(({ week, from }) => {
    const { minutes } = of({ from, to: addDays(from, 7) })
    return { week, from, count: slower(minutes), of: minutes.length, minutes }
  })
  const drawn = blank('restore', weekly, window, ({ week }) => {
    const { minutes } = weekly.find((some) => some.week === week)!
    return alone(minutes) ? null : median(minutes)
  })

  const span = spanOf(now.minutes, now.missing, alone(now.minutes))
  const told = alone(before.minutes) ? null : median(before.minutes)
  const known = { ...drawn, usual, missing: now.missing, before: { ...window.before, ...amount(told, null, null) } }
  if (span.median === null) return { ...known, ...(span.why && { why: span.why }) }

  const count = { count: slower(now.minutes), of: now.minutes.length }
  const charted = usual === null ? null : pAgainst(knownBefore(weekly, window), count)
  return {
    ...known,
    ...amount(span.median, usual === null ? null : count.count, count.of),
    low: span.low,
    high: span.high,
    ...(span.why && { why: span.why }),
    limits: charted?.limits ?? null,
    isChange: charted?.isSignal ?? null,
  }
}

/**
 * Hours are counted and not sampled, so that no chart holds them. Weeks without a roster are in neither part of the
 * share; where nobody logged any, whether nobody worked is not known.
 */
function hoursFigure({ weeks, why }: SreHours, window: Window): Figure {
  const isHidden = isWithheld(why)
  const figure = shareFigure(
    'hours',
    weeks.map(({ week, from, aiShare, rosteredHours }) => ({
      week,
      from,
      count: isHidden ? null : (aiShare ?? 0) * (rosteredHours ?? 0),
      of: rosteredHours ?? 0,
    })),
    window,
    { why: undefined, isCharted: false },
  )
  const loggedIn = ({ from, to }: Period) => weeks.filter((w) => w.from >= from && w.from < to && w.hours !== null)
  const logged = loggedIn(window.period)
  const reason = isHidden ? why : (logged.find((week) => week.aiShare === null)?.why ?? 'nobody logged hours')
  const gaps = new Set(weeks.filter(({ aiShare }) => aiShare === null).map(({ week }) => week))

  return {
    ...figure,
    ...(logged.length === 0 && amount(null, null, null)),
    ...((logged.length === 0 || figure.value === null) && { why: reason }),
    before: loggedIn(window.before).length > 0 ? figure.before : { ...window.before, ...amount(null, null, null) },
    weeks: figure.weeks.map((week) => (gaps.has(week.week) ? { ...week, value: null } : week)),
  }
}

function aiShareFigure(merged: readonly Merged[], { query, weeks }: Question, window: Window): Figure {
  const total = merged.reduce((sum, { changes }) => sum + changes, 0)
  const why = whyNoShares(total, query)
  const isAi = ({ origin }: Merged) => origin === 'AI' || (query.mixed === 'ai' && origin === 'MIXED')
  const sum = (name: string, fits: (row: Merged) => boolean) =>
    merged.filter((row) => row.week === name && fits(row)).reduce((all, { changes }) => all + changes, 0)

  return shareFigure(
    'ai-share',
    weeks.map(({ week, from }) => ({
      week,
      from,
      count: why ? null : sum(week, isAi),
      of: sum(week, ({ origin }) => ORIGINS.includes(origin)),
    })),
    window,
    { why: why ?? 'no changes were merged in these weeks' },
  )
}

const Row = z.object({ week: z.string(), incidents: z.int(), restore: WholeNumbers })

/**
 * How long they took, as the times are read: what a git history tells of an incident is when it was mended, not how long
 * it took. Beside the counts and not with them, which an index answers alone: asked side by side they are there sooner
 * than one look at the rows of both (median of all figures 74 ms against 100, a million changes).
 */
async function readRestored(question: Question): Promise<Restored[]> {
  const rows = z.array(Row).parse(
    await db('asking').$queryRaw`
      select ${weekName(question, Prisma.sql`place`)} as week, count(*)::int as incidents,
             (array_agg(restore) filter (where restore >= 0))::text as restore
        from (
          select ${weekPlace(question, Prisma.sql`i.started_at`)} as place,
                 ${millisecondsTo(Prisma.sql`coalesce(i.mitigated_at, i.resolved_at)`)} as restore
            from incidents i
           where ${asked(question)} and ${graveEnough(question)}
        ) spans
       group by place`,
  )
  return rows.map(({ week, incidents, restore }) => ({
    week,
    incidents,
    minutes: restore.map((ms) => ms / MINUTE_MS),
  }))
}
