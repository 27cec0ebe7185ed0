import { chiSquareTail } from './chi-square'
import { Z_95 } from './normal'

/** One layer in which like is compared with like: x1 of n1 failed in the first group, x0 of n0 in the second. */
export type Stratum = { x1: number; n1: number; x0: number; n0: number }

export type StratifiedRatio = {
  /** Null when no stratum shows a failure in the second group. */
  value: number | null
  /** Null, both ends, when either group has no failure in any stratum with both groups. */
  low: number | null
  high: number | null
  strata: number
  /** Strata with both groups and at least one failure: the others weigh nothing. */
  informative: number
  heterogeneity: { q: number; df: number; p: number } | null
}

/**
 * Mantel–Haenszel risk ratio over strata (Mantel and Haenszel 1959) with the interval of Greenland and Robins (1985), 95 %.
 * Chosen because it stays right with many thin strata, where a weight per stratum breaks down.
 * No stratum with both groups and a failure: null.
 */
export function mantelHaenszelRatio(strata: readonly Stratum[]): StratifiedRatio | null {
  const informative = strata.filter(({ x1, n1, x0, n0 }) => n1 > 0 && n0 > 0 && x1 + x0 > 0)
  if (informative.length === 0) return null

  const first = sum(informative, ({ x1, n1, n0 }) => (x1 * n0) / (n1 + n0))
  const second = sum(informative, ({ x0, n1, n0 }) => (x0 * n1) / (n1 + n0))
  const value = second === 0 ? null : first / second
  const counts = { strata: strata.length, informative: informative.length }
  if (value === null || value === 0) return { value, low: null, high: null, ...counts, heterogeneity: null }

  const spread = Z_95 * Math.sqrt(sum(informative, varianceShare) / (first * second))
  // Every change failed in both groups: the formula gives an interval of no width, which nobody should believe.
  const known = spread > 0

  return {
    value,
    low: known ? value * Math.exp(-spread) : null,
    high: known ? value * Math.exp(spread) : null,
    ...counts,
    heterogeneity: heterogeneity(informative, Math.log(value)),
  }
}

function varianceShare({ x1, n1, x0, n0 }: Stratum): number {
  const all = n1 + n0
  return ((n1 / all) * n0 * (x1 + x0)) / all - (x1 * x0) / all
}

/**
 * Cochran's Q of the strata's log ratios around the common one, by inverse variance, as metafor's `rma.mh` reports it:
 * ½ is added to all four cells of a stratum that has an empty one; strata that failed nowhere or everywhere say nothing.
 */
function heterogeneity(strata: readonly Stratum[], logRatio: number): StratifiedRatio['heterogeneity'] {
  const telling = strata.filter(({ x1, n1, x0, n0 }) => x1 + x0 < n1 + n0).map(withoutEmptyCells)
  if (telling.length < 2) return null

  const q = sum(telling, ({ x1, n1, x0, n0 }) => {
    const distance = Math.log(x1 / n1 / (x0 / n0)) - logRatio
    return distance ** 2 / (1 / x1 - 1 / n1 + 1 / x0 - 1 / n0)
  })
  const df = telling.length - 1
  return { q, df, p: chiSquareTail(q, df) ?? 1 }
}

function withoutEmptyCells({ x1, n1, x0, n0 }: Stratum): Stratum {
  const hasEmpty = x1 === 0 || x0 === 0 || x1 === n1 || x0 === n0
  return hasEmpty ? { x1: x1 + 0.5, n1: n1 + 1, x0: x0 + 0.5, n0: n0 + 1 } : { x1, n1, x0, n0 }
}

function sum(strata: readonly Stratum[], of: (stratum: Stratum) => number): number {
  return strata.reduce((total, stratum) => total + of(stratum), 0)
}
