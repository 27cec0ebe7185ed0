import { binomial, lowerBinomial, upperBinomial } from './binomial'

export type RateRatio = {
  /** Null when nothing was counted in the second group. */
  value: number | null
  low: number
  /** Null: without bound. */
  high: number | null
  p: number
}

/**
 * The ratio of two rates of counts over exposures (hours, weeks), with the exact interval and p-value, 95 %: given the
 * total, the first count is binomial (Przyborowski and Wilenski 1940; Clopper and Pearson 1934; R's `poisson.test`). Exact
 * means at least 95 %, so it is wide where counts are small; `midP` (Lancaster 1961; Rothman) halves the weight of the
 * count itself and is nearer to 95 %. Nothing counted at all, or no exposure: null.
 */
export function rateRatio(
  { count: x1, exposure: t1 }: { count: number; exposure: number },
  { count: x0, exposure: t0 }: { count: number; exposure: number },
  { midP = false } = {},
): RateRatio | null {
  const total = x1 + x0
  if (!(t1 > 0 && t0 > 0 && total > 0)) return null

  const toRatio = (share: number) => (share / (1 - share)) * (t0 / t1)
  const half = midP ? 0.5 : 0
  const above = (share: number) => upperBinomial(x1, total, share) - half * binomial(x1, total, share)
  const below = (share: number) => lowerBinomial(x1, total, share) - half * binomial(x1, total, share)

  return {
    value: x0 === 0 ? null : x1 / t1 / (x0 / t0),
    low: x1 === 0 ? 0 : toRatio(solve((share) => above(share) - 0.025)),
    high: x0 === 0 ? null : toRatio(solve((share) => 0.025 - below(share))),
    p: twoSided(x1, total, t1 / (t1 + t0), midP),
  }
}

/** Where a function that rises from 0 to 1 crosses 0, by halving. */
function solve(rising: (share: number) => number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (rising(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Room for rounding when two counts are equally likely, as in R. */
const ALIKE = 1 + 1e-7

/** The probability of all counts that are no likelier than this one; mid-p: twice the smaller tail, half of it at the count. */
function twoSided(x: number, total: number, share: number, midP: boolean): number {
  const here = binomial(x, total, share)
  if (midP) {
    const tail = Math.min(upperBinomial(x, total, share), lowerBinomial(x, total, share)) - here / 2
    return Math.min(1, 2 * tail)
  }
  let sum = 0
  for (let at = 0; at <= total; at += 1) {
    const there = binomial(at, total, share)
    if (there <= here * ALIKE) sum += there
  }
  return Math.min(1, sum)
}
