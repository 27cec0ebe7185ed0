import { mantelHaenszelRatio } from '@/lib/stats/mantel-haenszel'
import { ratioOfProportions } from '@/lib/stats/ratio-of-proportions'
import { changesStillNeeded } from '@/lib/stats/sample-size'
import { verdict } from '@/lib/stats/verdict'
import type { AdjustedRatio, DecidedRatio, Ratio } from './failure-rate'
import { type AnalyticsQuery, MIN_HUMAN_CHANGES } from './query'
import { add, type Count, type CountsByOrigin } from './rate'
import type { Withheld } from './withhold'

type Contrast = 'human' | 'rest'
export type Groups = { ai: Count; other: Count }
type Whys = Pick<Withheld, 'ai' | 'other'>

/** AI is set against HUMAN where enough human changes are known, otherwise against everything not known to be AI. */
export function contrastOf({ contrast }: AnalyticsQuery, counts: CountsByOrigin): Contrast {
  if (contrast !== 'auto') return contrast
  return counts.HUMAN.mature >= MIN_HUMAN_CHANGES ? 'human' : 'rest'
}

/** The two groups that are compared. MIXED stands apart unless it is asked to join AI. */
export function groupsOf(counts: CountsByOrigin, { mixed }: AnalyticsQuery, contrast: Contrast): Groups {
  return {
    ai: mixed === 'ai' ? add(counts.AI, counts.MIXED) : counts.AI,
    other: contrast === 'human' ? counts.HUMAN : add(counts.HUMAN, counts.UNKNOWN),
  }
}

/** The ratio with every UNKNOWN counted as human, and as AI: the truth about them lies somewhere between. */
export function boundsOf(
  counts: CountsByOrigin,
  query: AnalyticsQuery,
  why: Pick<Withheld, 'unknownAsHuman' | 'unknownAsAi'>,
): { unknownAsHuman: Ratio; unknownAsAi: Ratio } {
  const { ai } = groupsOf(counts, query, 'human')
  const { unknownAsHuman: asHuman, unknownAsAi: asAi } = why
  return {
    unknownAsHuman: ratioOf({ ai, other: add(counts.HUMAN, counts.UNKNOWN) }, { ai: asHuman, other: asHuman }),
    unknownAsAi: ratioOf({ ai: add(ai, counts.UNKNOWN), other: counts.HUMAN }, { ai: asAi, other: asAi }),
  }
}

export function ratioOf({ ai, other }: Groups, why: Whys): Ratio {
  const withheld = why.ai ?? why.other
  if (withheld) {
    const failed = why.ai ? null : ai.failed
    const contrastFailed = why.other ? null : other.failed
    const counts = { failed, mature: ai.mature, contrastFailed, contrastMature: other.mature }
    return { value: null, low: null, high: null, ...counts, why: withheld }
  }

  const ratio = ratioOfProportions(ai.failed, ai.mature, other.failed, other.mature)
  const counts = {
    failed: ai.failed,
    mature: ai.mature,
    contrastFailed: other.failed,
    contrastMature: other.mature,
  }
  if (!ratio) return { value: null, low: null, high: null, ...counts, why: whyNoRatio(ai, other) }
  return { ...ratio, ...counts, ...(ratio.value === null && { why: 'nothing failed in the group compared with' }) }
}

function whyNoRatio(ai: Count, other: Count): string {
  if (ai.mature === 0) return 'no mature change is known to be AI-written'
  if (other.mature === 0) return 'no mature changes to compare with'
  return 'nothing failed in either group'
}

export function decidedRatioOf(groups: Groups, why: Whys): DecidedRatio {
  const ratio = ratioOf(groups, why)
  const decision = verdict(ratio)
  const isKnown = decision === 'UNDECIDED' && !why.other
  return { ...ratio, verdict: decision, changesNeeded: isKnown ? stillNeeded(groups) : null }
}

/** AI-written changes still missing for 80 % power to see a ratio of 2, both groups growing as they are. */
function stillNeeded({ ai, other }: Groups): number | null {
  if (other.mature === 0) return null
  return changesStillNeeded(ai.mature, other.mature, other.failed / other.mature)?.first ?? null
}

/** Like with like: Mantel–Haenszel over the strata, which are told apart by team, service and size. */
export function adjustedOf(strata: readonly Groups[], crude: Ratio, why: Whys): AdjustedRatio {
  const withheld = why.ai ?? why.other
  if (withheld) return { ...NOT_ADJUSTED, strata: strata.length, why: withheld }

  const tables = strata.map(({ ai, other }) => ({
    x1: ai.failed,
    n1: ai.mature,
    x0: other.failed,
    n0: other.mature,
  }))
  const adjusted = mantelHaenszelRatio(tables)
  if (!adjusted) return { ...NOT_ADJUSTED, strata: strata.length }

  const { value, low, high, informative } = adjusted
  const decision = low === null ? 'UNDECIDED' : verdict({ low, high })
  return { value, low, high, strata: strata.length, informative, flips: flips(value, crude.value), verdict: decision }
}

const NOT_ADJUSTED = {
  value: null,
  low: null,
  high: null,
  informative: 0,
  flips: false,
  verdict: 'UNDECIDED',
  why: 'no stratum of team, service and size holds both groups and a failure',
} as const

function flips(adjusted: number | null, crude: number | null): boolean {
  return adjusted !== null && crude !== null && (adjusted - 1) * (crude - 1) < 0
}
