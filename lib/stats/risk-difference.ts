import { wilsonInterval } from './proportion'

export type Difference = { value: number; low: number; high: number }

/**
 * The difference of two proportions, the first less the second, with Newcombe's hybrid score interval, 95 % (Newcombe
 * 1998, method 10). Built from the two Wilson intervals, so it stays within −1 to 1 and has a width at 0 and at n.
 * Either group empty: no difference.
 */
export function riskDifference(x1: number, n1: number, x0: number, n0: number): Difference | null {
  const [first, second] = [wilsonInterval(x1, n1), wilsonInterval(x0, n0)]
  if (!first || !second) return null

  const [p1, p0] = [x1 / n1, x0 / n0]
  const value = p1 - p0
  return {
    value,
    low: value - Math.hypot(p1 - first.low, second.high - p0),
    high: value + Math.hypot(first.high - p1, p0 - second.low),
  }
}
