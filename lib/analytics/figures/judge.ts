import { type Period as Counted, pAgainst, uAgainst } from '@/lib/stats/control-chart'
import type { Day } from '@/lib/time/day'
import type { Figure, FigureId } from './figures'
import { PERIOD_WEEKS, type Period, type Window } from './periods'

/** What happened in a week, of how much; `count` null: not known. */
export type Weekly = { week: string; from: Day; count: number | null; of: number }

const within = ({ from, to }: Period, weeks: readonly Weekly[]) =>
  weeks.filter((week) => week.from >= from && week.from < to)

/** A count of four weeks, held against the weeks before: a u-chart. A week that nothing is known of makes it unknown. */
export function countFigure(id: FigureId, weeks: readonly Weekly[], window: Window, whyUnknown: string): Figure {
  const sum = (period: Period) => {
    const counts = within(period, weeks).map(({ count }) => count)
    return counts.includes(null) ? null : counts.reduce<number>((total, count) => total + (count ?? 0), 0)
  }
  const [now, before] = [sum(window.period), sum(window.before)]
  const charted = now === null ? null : uAgainst(knownBefore(weeks, window), { count: now, of: PERIOD_WEEKS })
  const limits = charted?.limits && {
    centre: charted.limits.centre * PERIOD_WEEKS,
    low: charted.limits.low * PERIOD_WEEKS,
    high: charted.limits.high * PERIOD_WEEKS,
  }

  return {
    ...blank(id, weeks, window, ({ count }) => count),
    ...amount(now, now, null),
    ...(now === null && { why: whyUnknown }),
    before: { ...window.before, ...amount(before, before, null) },
    limits: limits ?? null,
    isChange: charted?.isSignal ?? null,
  }
}

/** A share of four weeks, held against the weeks before: a p-chart, where there is one. */
export function shareFigure(
  id: FigureId,
  weeks: readonly Weekly[],
  window: Window,
  { why, isCharted = true }: { why: string | undefined; isCharted?: boolean },
): Figure {
  const [now, before] = [pooled(within(window.period, weeks)), pooled(within(window.before, weeks))]
  const charted =
    isCharted && now.count !== null ? pAgainst(knownBefore(weeks, window), { count: now.count, of: now.of }) : null

  return {
    ...blank(id, weeks, window, (week) => shareOf(week)),
    ...shareAmount(now),
    ...(shareOf(now) === null && why && { why }),
    before: { ...window.before, ...shareAmount(before) },
    limits: charted?.limits ?? null,
    isChange: charted?.isSignal ?? null,
  }
}

export function blank(
  id: FigureId,
  weeks: readonly Weekly[],
  window: Window,
  valueOf: (week: Weekly) => number | null,
): Figure {
  return {
    id,
    ...window.period,
    ...amount(null, null, null),
    low: null,
    high: null,
    missing: null,
    usual: null,
    before: { ...window.before, ...amount(null, null, null) },
    limits: null,
    isChange: null,
    weeks: weeks
      .filter(({ from }) => from >= window.from && from < window.to)
      .map((week) => ({
        week: week.week,
        from: week.from,
        value: valueOf(week),
        unfinished: week.from >= window.end,
      })),
  }
}

export function amount(value: number | null, numerator: number | null, denominator: number | null) {
  return { value, numerator, denominator }
}

/** The weeks that limits are made from: those before the period that something is known of. */
export function knownBefore(weeks: readonly Weekly[], { from, period }: Window): Counted[] {
  return within({ from, to: period.from }, weeks).flatMap(({ count, of }) => (count === null ? [] : [{ count, of }]))
}

/** A part that is not known makes the whole unknown: what is left of it would be another figure. */
function pooled(weeks: readonly Weekly[]): Pick<Weekly, 'count' | 'of'> {
  const of = weeks.reduce((sum, week) => sum + week.of, 0)
  if (weeks.some(({ count }) => count === null)) return { count: null, of }
  return { count: weeks.reduce((sum, { count }) => sum + (count ?? 0), 0), of }
}

const shareOf = ({ count, of }: Pick<Weekly, 'count' | 'of'>) => (count === null || of === 0 ? null : count / of)
const shareAmount = (part: Pick<Weekly, 'count' | 'of'>) =>
  amount(shareOf(part), part.count, part.count === null ? null : part.of)
