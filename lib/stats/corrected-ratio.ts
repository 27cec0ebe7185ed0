import { drawPooledShare, type LabelledStratum, pooledShare } from './detection'
import { generatorOf } from './generator'
import { drawRate, middleOf, reachingTo } from './posterior'

/** A group as the tag has it: how many of it failed, and what labels say of its strata. Its size is theirs. */
export type TaggedGroup = { failed: number; strata: readonly LabelledStratum[] }

/** `rates` are those of what is truly sought and of all else. `high` null: nothing bounds the ratio from above. */
export type CorrectedRatio = {
  value: number
  low: number
  high: number | null
  rates: { positive: number; other: number }
}

/**
 * EMPTY: a group without changes. UNLABELLED: a stratum of which no truth is known. NO_FAILURES: nothing failed.
 * UNINFORMATIVE: by the labels the tag does not tell the two apart. IMPOSSIBLE: no two rates between 0 and 1, the second
 * above 0, give what was counted.
 */
export type WhyNotCorrected = 'EMPTY' | 'UNLABELLED' | 'NO_FAILURES' | 'UNINFORMATIVE' | 'IMPOSSIBLE'

const DRAWS = 2000
const MOST_UNINFORMATIVE = 0.025

/**
 * The ratio of two failure rates by what is true rather than by what is tagged. With p the share of true positives in a
 * tagged group, its failure rate is r = p·a + (1 − p)·b, provided that failing does not depend on the tag once the truth
 * is given; two groups give two equations for a and b. So a − b = (r₁ − r₀)/(p₁ − p₀): the dilution of a binary
 * regressor by misclassification (Aigner 1973), undone. 95 % interval by Monte Carlo from Jeffreys' posteriors of both
 * failure rates and of every stratum's share, the same for the same seed; a draw beyond 0 or 1 counts as at that end.
 * What it cannot mend: labels that are wrong themselves, and a tag that is likelier where something failed.
 */
export function correctedRatio(
  tagged: TaggedGroup,
  rest: TaggedGroup,
  seed: number,
  draws = DRAWS,
): CorrectedRatio | { why: WhyNotCorrected } {
  const [n1, n0] = [sizeOf(tagged), sizeOf(rest)]
  if (n1 === 0 || n0 === 0) return { why: 'EMPTY' }
  const [p1, p0] = [pooledShare(tagged.strata), pooledShare(rest.strata)]
  if (p1 === null || p0 === null) return { why: 'UNLABELLED' }
  if (tagged.failed + rest.failed === 0) return { why: 'NO_FAILURES' }
  if (p1 <= p0) return { why: 'UNINFORMATIVE' }

  const rates = solve(tagged.failed / n1, rest.failed / n0, p1, p0)
  if (!isRate(rates.positive) || !isRate(rates.other) || rates.other === 0) return { why: 'IMPOSSIBLE' }

  const drawn = drawRatios(tagged, rest, generatorOf(seed), draws)
  const middle = middleOf(drawn)
  if (!middle || drawn.length < draws * (1 - MOST_UNINFORMATIVE)) return { why: 'UNINFORMATIVE' }
  const value = rates.positive / rates.other
  const { low, high } = reachingTo(value, middle)
  return { value, low, high: high === Infinity ? null : high, rates }
}

function drawRatios(tagged: TaggedGroup, rest: TaggedGroup, next: () => number, draws: number): number[] {
  const [n1, n0] = [sizeOf(tagged), sizeOf(rest)]
  const ratios: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    const [p1, p0] = [drawPooledShare(next, tagged.strata), drawPooledShare(next, rest.strata)]
    const { positive, other } = solve(drawRate(next, tagged.failed, n1), drawRate(next, rest.failed, n0), p1, p0)
    if (p1 > p0) ratios.push(clamped(positive) / clamped(other))
  }
  return ratios.filter((ratio) => !Number.isNaN(ratio))
}

function solve(r1: number, r0: number, p1: number, p0: number): { positive: number; other: number } {
  const between = p1 - p0
  return { positive: ((1 - p0) * r1 - (1 - p1) * r0) / between, other: (p1 * r0 - p0 * r1) / between }
}

function sizeOf({ strata }: TaggedGroup): number {
  return strata.reduce((sum, { size }) => sum + size, 0)
}

function isRate(rate: number): boolean {
  return rate >= 0 && rate <= 1
}

function clamped(rate: number): number {
  return Math.min(1, Math.max(0, rate))
}
