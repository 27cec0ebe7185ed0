import { binomial } from './binomial'

/** Values from the least to the greatest. Who asks more than once of many sorts them once. */
export class Sorted {
  readonly values: Float64Array

  constructor(values: readonly number[]) {
    this.values = Float64Array.from(values).sort()
  }
}

function sortedOf(values: readonly number[] | Sorted): Sorted {
  return values instanceof Sorted ? values : new Sorted(values)
}

/**
 * The quantile of type 7 (Hyndman and Fan 1996; R's default): linear between the order statistics. Of nothing: null.
 * `values` need no order and are left as they are.
 */
export function quantile(values: readonly number[] | Sorted, share: number): number | null {
  const sorted = sortedOf(values).values
  if (sorted.length === 0 || !(share >= 0 && share <= 1)) return null

  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const low = sorted[below] ?? 0
  const high = sorted[Math.ceil(position)] ?? low

  return low + (high - low) * (position - below)
}

/**
 * The quantile with a distribution-free interval, 95 % at least: two order statistics such that the count below the true
 * quantile, which is binomial, lies between them (Conover 1999, 3.2; Hahn and Meeker 1991). Too few values for the level:
 * that end is null.
 */
export function quantileInterval(
  values: readonly number[] | Sorted,
  share: number,
): { value: number; low: number | null; high: number | null } | null {
  const all = sortedOf(values)
  const value = quantile(all, share)
  if (value === null) return null

  const sorted = all.values
  const n = sorted.length
  // What lies further out than nine standard deviations weighs nothing, and is most of a long list.
  const reach = 9 * Math.sqrt(n * share * (1 - share)) + 9
  let below = 0
  let [low, high]: [number, number | null] = [-1, null]
  for (let at = Math.max(0, Math.floor(n * share - reach)); at <= Math.min(n, n * share + reach); at += 1) {
    below += binomial(at, n, share)
    if (below <= TAIL) low = at
    if (high === null && below >= 1 - TAIL && at < n) high = at
  }
  return { value, low: low < 0 ? null : sorted[low]!, high: high === null ? null : sorted[high]! }
}

const TAIL = 0.025

export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5)
}
