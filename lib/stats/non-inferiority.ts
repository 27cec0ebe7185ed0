import { Z_95, Z_POWER_80 } from './normal'

export type MarginVerdict = 'SUPPORTED' | 'CONTRADICTED' | 'UNDECIDED'

/**
 * Whether a difference of proportions is "not lower by the margin or more": supported when its 95 % interval lies wholly
 * above −margin, contradicted when it lies wholly below. One border for both, so that a small difference that is surely
 * there does not contradict with few changes what the same difference supports with many.
 */
export function withinMargin(difference: { low: number; high: number } | null, margin: number): MarginVerdict {
  if (!difference) return 'UNDECIDED'
  if (difference.low > -margin) return 'SUPPORTED'
  return difference.high < -margin ? 'CONTRADICTED' : 'UNDECIDED'
}

/**
 * How many more the first group needs for 80 % power to show that it is not lower by the margin, if both are in truth
 * alike and keep growing in their present proportion (Blackwelder 1982; one-sided 2.5 %). The common proportion is taken
 * with one success and one failure added, so that it is never 0 or 1. A group that is empty: null.
 */
export function stillNeededWithin(x1: number, n1: number, x0: number, n0: number, margin: number): number | null {
  if (!(n1 > 0 && n0 > 0 && margin > 0)) return null

  const proportion = (x1 + x0 + 1) / (n1 + n0 + 2)
  const variance = proportion * (1 - proportion) * (1 + n1 / n0)
  return Math.max(0, Math.ceil(((Z_95 + Z_POWER_80) / margin) ** 2 * variance - n1))
}
