/** A ratio's interval; `high` null means that nothing bounds it from above, `low` null that there is no interval. */
export type RatioInterval = { low: number | null; high: number | null }

export type Verdict = 'MORE' | 'LESS' | 'SAME' | 'UNDECIDED'
export type ClaimVerdict = 'SUPPORTED' | 'CONTRADICTED' | 'UNDECIDED'

const SAME_FROM = 0.8
const SAME_TO = 1.25
const TWICE = 2

/**
 * What a ratio's 95 % interval says. An interval such as 1.05 to 1.2 lies above 1 and inside 0.8 to 1.25:
 * a difference that is there is named before its size is waved away, so MORE and LESS come before SAME.
 */
export function verdict(interval: RatioInterval | null): Verdict {
  if (interval === null || interval.low === null) return 'UNDECIDED'
  const { low, high } = ends(interval.low, interval.high)

  if (low > 1) return 'MORE'
  if (high < 1) return 'LESS'
  return low >= SAME_FROM && high <= SAME_TO ? 'SAME' : 'UNDECIDED'
}

/**
 * Whether "about twice as often" stands: contradicted when the whole interval lies below 2, supported when it excludes 1
 * and reaches 2. An interval wholly above 2 supports it too: the claim is then too mild, which is no reason to ask for more data.
 */
export function claimAboutTwice(interval: RatioInterval | null): ClaimVerdict {
  if (interval === null || interval.low === null) return 'UNDECIDED'
  const { low, high } = ends(interval.low, interval.high)

  if (high < TWICE) return 'CONTRADICTED'
  return low > 1 ? 'SUPPORTED' : 'UNDECIDED'
}

function ends(low: number, high: number | null): { low: number; high: number } {
  return { low, high: high ?? Infinity }
}
