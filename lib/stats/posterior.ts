import type { Interval } from './proportion'
import type { Generator } from './generator'

/**
 * A rate that may lie behind `successes` of `trials`: one draw from its posterior under Jeffreys' prior, Beta(½, ½)
 * (Brown, Cai and DasGupta 2001: intervals of it hold their level for rare events and at 0 of n and n of n).
 */
export function drawRate(next: Generator, successes: number, trials: number): number {
  const yes = drawGamma(next, successes + 0.5)
  return yes / (yes + drawGamma(next, trials - successes + 0.5))
}

/** The middle 95 % of draws, by their order alone, so that draws without bound may be among them. None: null. */
export function middleOf(draws: readonly number[]): Interval | null {
  const sorted = Float64Array.from(draws).sort()
  const low = sorted[Math.floor(0.025 * sorted.length)]
  const high = sorted[Math.ceil(0.975 * sorted.length) - 1]
  return low === undefined || high === undefined ? null : { low, high }
}

/**
 * Draws from few trials may lie all to one side of what those trials say, one trial of each of several groups for
 * instance: the interval reaches to it then, which can only make it hold the truth more often.
 */
export function reachingTo(value: number, { low, high }: Interval): Interval {
  return { low: Math.min(low, value), high: Math.max(high, value) }
}

/** Marsaglia and Tsang (2000); a shape below 1 is drawn from the one above it. */
function drawGamma(next: Generator, shape: number): number {
  if (shape < 1) return drawGamma(next, shape + 1) * (1 - next()) ** (1 / shape)

  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = drawNormal(next)
    const root = 1 + c * z
    if (root <= 0) continue
    const v = root * root * root
    const u = 1 - next()
    const square = z * z
    // Nine times in ten this decides it, and it costs no logarithm.
    if (u < 1 - 0.0331 * square * square) return d * v
    if (Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return d * v
  }
}

function drawNormal(next: Generator): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}
