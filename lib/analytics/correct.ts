import { counted } from '@/lib/format'
import { ORIGINS, type Origin } from '@/lib/origins/origin'
import { detectionOf, isAi, type LabelCount, labelledOf } from '@/lib/spot-checks/result'
import { correctedRatio, type WhyNotCorrected } from '@/lib/stats/corrected-ratio'
import type { LabelledStratum } from '@/lib/stats/detection'
import type { CorrectedRatio } from './failure-rate'
import type { AnalyticsQuery } from './query'
import type { CountsByOrigin } from './rate'
import type { Withheld } from './withhold'

/** A side with fewer labels than these says too little of what hides in it. */
export const MIN_LABELS = 10
const MOST_RETAGGED = 0.05

export type Check = {
  id: string
  seed: number
  closedAt: string
  labels: readonly (LabelCount & { retagged: number })[]
}

/** The ratio of the same rows by what people found to be true of the tags; null with the reason where it cannot be told. */
export function correctedOf(
  counts: CountsByOrigin,
  query: AnalyticsQuery,
  contrast: 'human' | 'rest',
  check: Check | null,
  why: Pick<Withheld, 'ai' | 'other'>,
): CorrectedRatio {
  if (!check) return { ...NONE, why: 'no closed spot check covers this question yet' }
  const { labels, seed, id, closedAt } = check
  const told = labels.filter(({ label }) => label !== null && label !== 'UNKNOWN')
  const known = { ...NONE, spotCheck: { id, closedAt }, labelled: sumOf(told, ({ items }) => items) }
  const withheld = why.ai ?? why.other
  if (withheld) return { ...known, why: withheld }

  const { precision, recall } = detectionOf(labels, sizesOf(counts), seed, query.mixed)
  const measured = { ...known, precision: precision.value, recall: recall.value }
  const sides = sidesOf(counts, labels, query.mixed, contrast)
  const problem = whyNot(sides, labels)
  if (problem) return { ...measured, why: problem }

  const ratio = correctedRatio(sides.ai, sides.other, seed)
  if ('why' in ratio) return { ...measured, why: WHYS[ratio.why] }
  return { ...measured, value: ratio.value, low: ratio.low, high: ratio.high }
}

const NONE = {
  value: null,
  low: null,
  high: null,
  spotCheck: null,
  labelled: 0,
  precision: null,
  recall: null,
}

const WHYS: Record<WhyNotCorrected, string> = {
  EMPTY: 'no mature changes on one side',
  UNLABELLED: 'the spot check holds no label of some of the tags compared',
  NO_FAILURES: 'nothing failed in either group',
  UNINFORMATIVE: 'by the labels the tag does not tell AI-written changes from others here',
  IMPOSSIBLE: 'no rates between 0 and 100 % of AI-written and other changes would give these counts',
}

type Side = { failed: number; strata: LabelledStratum[] }
type Sides = { ai: Side; other: Side }

/** The two groups of the plain ratio, tag by tag. */
function sidesOf(
  counts: CountsByOrigin,
  labels: Check['labels'],
  mixed: AnalyticsQuery['mixed'],
  contrast: 'human' | 'rest',
): Sides {
  const side = (tags: readonly Origin[]): Side => ({
    failed: sumOf(tags, (tag) => counts[tag].failed),
    strata: tags.map((tag) => labelledOf(tag, labels, counts[tag].mature, mixed)),
  })
  return {
    ai: side(ORIGINS.filter((tag) => isAi(tag, mixed))),
    other: side(contrast === 'human' ? ['HUMAN'] : ['HUMAN', 'UNKNOWN']),
  }
}

function whyNot({ ai, other }: Sides, labels: Check['labels']): string | undefined {
  const retagged = sumOf(labels, (row) => row.retagged)
  if (retagged > MOST_RETAGGED * sumOf(labels, ({ items }) => items))
    return `${counted(retagged, 'change')} of the latest spot check ${retagged === 1 ? 'was' : 'were'} tagged anew since: draw another`

  const fewest = Math.min(...[ai, other].map(({ strata }) => sumOf(strata, ({ labelled }) => labelled)))
  if (fewest < MIN_LABELS)
    return `the latest spot check holds ${counted(fewest, 'label')} of one side here, of ${MIN_LABELS} that it takes`
  return undefined
}

function sizesOf(counts: CountsByOrigin): Record<Origin, number> {
  return {
    AI: counts.AI.mature,
    HUMAN: counts.HUMAN.mature,
    MIXED: counts.MIXED.mature,
    UNKNOWN: counts.UNKNOWN.mature,
  }
}

function sumOf<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0)
}
