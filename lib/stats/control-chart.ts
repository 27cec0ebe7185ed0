/** One period of a chart: what happened, of how much. */
export type Period = { count: number; of: number }

export type Limits = { centre: number; low: number; high: number }
/** Null, limits and signal: nothing to hold it against. */
export type Charted = { rate: number | null; limits: Limits | null; isSignal: boolean | null }

/**
 * Shewhart's p-chart of shares: three standard errors around the pooled share, stepping with n (Montgomery 2019, 7.2).
 * A point outside is a signal, all others are noise. With few changes a week the normal limits are rough: below 0 they
 * are cut, and a period whose expected count is under 1 is not judged.
 */
export function pChart(periods: readonly Period[]): Charted[] {
  return chart(periods, (centre, n) => (centre * (1 - centre)) / n, 1)
}

/** Shewhart's u-chart of counts per unit of exposure, as the p-chart but with Poisson variance (Montgomery 2019, 7.3). */
export function uChart(periods: readonly Period[]): Charted[] {
  return chart(periods, (centre, n) => centre / n, Infinity)
}

const WIDTH = 3
const FEWEST_EXPECTED = 1
/** With fewer periods than this the centre is mostly the point itself. */
const FEWEST_PERIODS = 8

/**
 * A period held against limits that the periods before it made without it, as where a process is watched (Montgomery
 * 2019, 6.2): whether this week is another than the weeks before.
 */
export function pAgainst(before: readonly Period[], period: Period): Charted {
  return judged(period, baselineOf(before), (centre, n) => (centre * (1 - centre)) / n, 1)
}

/** As for shares, of counts per unit of exposure. */
export function uAgainst(before: readonly Period[], period: Period): Charted {
  return judged(period, baselineOf(before), (centre, n) => centre / n, Infinity)
}

type Variance = (centre: number, n: number) => number
/** The pooled rate of the periods that have one, and how many these are. */
type Baseline = { centre: number | null; periods: number }

function chart(periods: readonly Period[], variance: Variance, most: number): Charted[] {
  const baseline = baselineOf(periods)
  return periods.map((period) => judged(period, baseline, variance, most))
}

function baselineOf(periods: readonly Period[]): Baseline {
  const known = periods.filter(({ of }) => of > 0)
  const total = known.reduce((sum, { of }) => sum + of, 0)
  const count = known.reduce((sum, { count: some }) => sum + some, 0)
  return { centre: total > 0 ? count / total : null, periods: known.length }
}

function judged({ count, of }: Period, { centre, periods }: Baseline, variance: Variance, most: number): Charted {
  const rate = of > 0 ? count / of : null
  if (centre === null || rate === null) return { rate, limits: null, isSignal: null }
  if (periods < FEWEST_PERIODS || centre * of < FEWEST_EXPECTED) return { rate, limits: null, isSignal: null }

  const spread = WIDTH * Math.sqrt(variance(centre, of))
  const limits = { centre, low: Math.max(0, centre - spread), high: Math.min(most, centre + spread) }
  return { rate, limits, isSignal: rate < limits.low || rate > limits.high }
}
