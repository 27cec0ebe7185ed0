import { Z_95, Z_POWER_80 } from './normal'

/**
 * How many changes the first group needs so that a rate of `times` × `rate` in it would be told from `rate` in the second:
 * two-sided 5 %, power 80 %, normal approximation with pooled variance under no difference (R's `power.prop.test`;
 * Fleiss, Levin and Paik 2003 for unequal groups). `allocation` is the second group's size over the first's.
 * Not rounded. A rate of 0, or one that cannot be multiplied, has no answer: null.
 */
export function changesNeeded(rate: number, { times = 2, allocation = 1 } = {}): number | null {
  const raised = rate * times
  if (!(rate > 0 && raised <= 1 && times > 0 && times !== 1 && allocation > 0)) return null

  const pooled = (raised + allocation * rate) / (1 + allocation)
  const underNone = Math.sqrt((1 + 1 / allocation) * pooled * (1 - pooled))
  const underSome = Math.sqrt(raised * (1 - raised) + (rate * (1 - rate)) / allocation)

  return ((Z_95 * underNone + Z_POWER_80 * underSome) / (raised - rate)) ** 2
}

/**
 * How many changes each group still lacks when both keep growing in their present proportion. Nothing lacking: 0 and 0.
 * An empty group has no proportion: null.
 */
export function changesStillNeeded(
  n1: number,
  n0: number,
  rate: number,
  times = 2,
): { first: number; second: number } | null {
  if (!(n1 > 0 && n0 > 0)) return null

  const needed = changesNeeded(rate, { times, allocation: n0 / n1 })
  if (needed === null) return null

  const growth = Math.max(0, needed / n1 - 1)
  return { first: Math.ceil(n1 * growth), second: Math.ceil(n0 * growth) }
}
