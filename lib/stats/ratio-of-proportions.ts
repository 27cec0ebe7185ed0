import { Z_95 } from './normal'

/** `value` is null when the second group never failed, and `high` is null when nothing bounds the ratio from above. */
export type Ratio = { value: number | null; low: number; high: number | null }

/**
 * Ratio of two proportions, x1/n1 over x0/n0, with the 95 % score interval of Miettinen and Nurminen (1985):
 * Koopman's (1984) with the variance times N/(N−1). Chosen because it is defined when one group has no failures
 * (low 0 when it is the first, no upper bound when it is the second). Nothing to compare when both have none: null.
 */
export function ratioOfProportions(x1: number, n1: number, x0: number, n0: number): Ratio | null {
  if (!isCount(x1, n1) || !isCount(x0, n0) || x1 + x0 === 0) return null

  const score = (ratio: number) => scoreAt(ratio, x1, n1, x0, n0)
  const value = x0 === 0 ? null : x1 / n1 / (x0 / n0)
  const start = (x1 + 0.5) / n1 / ((x0 + 0.5) / n0)

  return {
    value,
    low: x1 === 0 ? 0 : whereScoreIs(Z_95, score, value ?? start),
    high: x0 === 0 ? null : whereScoreIs(-Z_95, score, value || start),
  }
}

function isCount(failed: number, of: number): boolean {
  return of > 0 && Number.isFinite(of) && failed >= 0 && failed <= of
}

/** How many standard errors the data lie above a supposed ratio; falls as the ratio grows. */
function scoreAt(ratio: number, x1: number, n1: number, x0: number, n0: number): number {
  if (ratio < 1) return -scoreAt(1 / ratio, x0, n0, x1, n1)

  const difference = x1 / n1 - (ratio * x0) / n0
  return difference === 0 ? 0 : difference / Math.sqrt(varianceAt(ratio, x1, n1, x0, n0))
}

/**
 * Variance of the difference with both rates at their likeliest values under the supposed ratio (at least 1).
 * Those solve a quadratic; each rate and its complement is taken from the form of the root that does not cancel,
 * because rates of one in a million and groups of ten million are ordinary here.
 */
function varianceAt(ratio: number, x1: number, n1: number, x0: number, n0: number): number {
  const all = n1 + n0
  const excess = all * (ratio - 1)
  const fine1 = n1 - x1
  const fine0 = (n0 - x0) * ratio
  const root = Math.sqrt((excess - fine0) ** 2 + fine1 ** 2 + 2 * fine1 * (excess + fine0))

  const p0 = (2 * (x1 + x0)) / (n1 * ratio + x1 + n0 + x0 * ratio + root)
  const q0 = (excess + fine1 + fine0 + root) / (2 * all * ratio)
  const lean = fine1 + fine0 - excess
  const q1 = lean > 0 ? (lean + root) / (2 * all) : (2 * (ratio - 1) * fine1) / (root - lean)

  return ((ratio * p0 * q1) / n1 + (ratio ** 2 * p0 * q0) / n0) * (all / (all - 1))
}

/** Bisection on the logarithm: widen from a starting ratio until the target is enclosed, then halve. */
function whereScoreIs(target: number, score: (ratio: number) => number, start: number): number {
  let below = Math.log(start)
  let above = below
  for (let step = 1; score(Math.exp(below)) < target; step *= 2) below -= step
  for (let step = 1; score(Math.exp(above)) > target; step *= 2) above += step

  while (above - below > 1e-12) {
    const middle = (below + above) / 2
    if (middle === below || middle === above) break
    if (score(Math.exp(middle)) > target) below = middle
    else above = middle
  }
  return Math.exp((below + above) / 2)
}
