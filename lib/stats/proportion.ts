import { Z_95 } from './normal'

export type Interval = { low: number; high: number }

/**
 * Wilson's score interval for a proportion, 95 %, without continuity correction (Wilson 1927; Newcombe 1998, method 3).
 * Chosen because it holds its level for rare failures and never leaves 0 to 1. No trials: no interval.
 */
export function wilsonInterval(successes: number, trials: number): Interval | null {
  if (!(trials > 0 && successes >= 0 && successes <= trials)) return null

  const rate = successes / trials
  const square = Z_95 * Z_95
  const shrink = 1 + square / trials
  const centre = rate + square / (2 * trials)
  const spread = Z_95 * Math.sqrt((rate * (1 - rate) + square / (4 * trials)) / trials)

  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - spread) / shrink),
    high: successes === trials ? 1 : Math.min(1, (centre + spread) / shrink),
  }
}
