import 'server-only'
import { allOrigins } from '@/lib/analytics/all-origins'
import { ask } from '@/lib/analytics/ask.server'
import { countIncidents, type CountedIncidents, isCriticalSeverity } from '@/lib/analytics/count-incidents.server'
import type { FailureRate, OriginRate } from '@/lib/analytics/failure-rate'
import { readFailureRate } from '@/lib/analytics/failure-rate.server'
import { BASELINE_WEEKS } from '@/lib/analytics/figures/periods'
import { firstRecordAt } from '@/lib/analytics/first-record.server'
import { AnalyticsQuery } from '@/lib/analytics/query'
import { isWithheld } from '@/lib/analytics/kept-beside'
import type { SreHours } from '@/lib/analytics/sre-hours'
import { readSreHours } from '@/lib/analytics/sre-hours.server'
import type { Actor } from '@/lib/auth/actor'
import { Severity } from '@/lib/incidents/incident'
import { ORIGINS, type Origin } from '@/lib/origins/origin'
import { pAgainst, uAgainst } from '@/lib/stats/control-chart'
import { addWeeks, mondayOf, type Week, weekAt } from '@/lib/time/week'
import { type CountOfWeek, type Figures, type HoursOfWeek, type RateOfWeek, WATCHED_DAYS } from './figures'
import type { Scope } from './scope-of.server'

/** The figures of a week, each from the reader that every page has it from. */
export async function readFigures({ week, team, timeZone, asOf }: Scope, actor: Actor): Promise<Figures> {
  const of = (first: Week, last: Week) =>
    AnalyticsQuery.parse({
      from: mondayOf(first),
      to: mondayOf(addWeeks(last, 1)),
      ...(team && { team: team.slug }),
      followUp: String(WATCHED_DAYS),
    })
  const deployed = addWeeks(week, -1)
  const oldest = addWeeks(week, -BASELINE_WEEKS)
  const [counted, firstAt, firstOfAll, rates, now, before] = await Promise.all([
    ask(of(oldest, week), asOf).then(countIncidents),
    firstRecordAt({ team: team?.slug }),
    firstRecordAt({}),
    readFailureRate(of(addWeeks(oldest, -1), deployed), actor, asOf),
    readSreHours(of(week, week), actor, asOf),
    readSreHours(of(deployed, deployed), actor, asOf),
  ])
  const first = firstAt ? weekAt(firstAt, timeZone) : week
  const recorded = firstOfAll && weekAt(firstOfAll, timeZone)

  return {
    ...incidentFigures(counted, { week, recorded, first: first > oldest ? first : oldest }),
    cohort: { from: mondayOf(deployed), to: mondayOf(week), days: WATCHED_DAYS },
    failures: rateOfWeek(rates.weeks.map(allOrigins)),
    origins: Object.fromEntries(
      ORIGINS.map((origin) => [origin, rateOfWeek(rates.weeks.map(({ origins }) => origins[origin]))]),
    ) as Record<Origin, RateOfWeek>,
    ratio: rates.ratio,
    contrast: rates.contrast satisfies FailureRate['contrast'],
    hours: { now: hoursOf(now), before: hoursOf(before) },
  }
}

type Grave = CountedIncidents['severity']

/** `recorded`: the first week of which anything is known; `first`: the first that is held against. */
function incidentFigures(
  counted: CountedIncidents[],
  { week, recorded, first }: { week: Week; recorded: Week | null; first: Week },
) {
  const last = addWeeks(week, -1)
  const within = (name: Week, fits: (severity: Grave) => boolean) =>
    counted
      .filter((cell) => cell.week === name && fits(cell.severity))
      .reduce((sum, { incidents }) => sum + incidents, 0)
  const known = (name: Week, fits: (severity: Grave) => boolean) =>
    recorded !== null && name >= recorded ? within(name, fits) : null
  const earlier: Week[] = []
  for (let name = first; name < week; name = addWeeks(name, 1)) earlier.push(name)

  const figure = (fits: (severity: Grave) => boolean): CountOfWeek => {
    const [now, before] = [known(week, fits), known(last, fits)]
    if (now === null) return { now, before, limits: null, isChange: null }
    const { limits, isSignal } = uAgainst(
      earlier.map((name) => ({ count: within(name, fits), of: 1 })),
      { count: now, of: 1 },
    )
    return { now, before, limits, isChange: isSignal }
  }
  return {
    incidents: figure(() => true),
    critical: figure(isCriticalSeverity),
    severities: [...Severity.options, null].map((severity) => ({
      severity,
      now: known(week, (grave) => grave === severity),
      before: known(last, (grave) => grave === severity),
    })),
  }
}

/** The last of the weeks, held against those before it. */
function rateOfWeek(weeks: OriginRate[]): RateOfWeek {
  const now = weeks.at(-1)!
  const before = weeks.at(-2)!
  if (now.failed === null) return { now, before, limits: null, isChange: null }

  const { limits, isSignal } = pAgainst(weeks.slice(0, -1).map(periodOf), periodOf(now))
  return { now, before, limits, isChange: isSignal }
}

const periodOf = ({ failed, mature }: OriginRate) => ({ count: failed ?? 0, of: failed === null ? 0 : mature })

function hoursOf({ hours, rosteredHours, share, loggedBy, sres, why }: SreHours): HoursOfWeek {
  const isHidden = isWithheld(why)
  return { hours, rosteredHours, share, loggedBy: isHidden ? null : loggedBy, sres, ...(why && { why }) }
}
