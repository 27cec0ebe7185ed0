import { ratioOfProportions } from '@/lib/stats/ratio-of-proportions'
import { wilsonInterval } from '@/lib/stats/proportion'
import { verdict } from '@/lib/stats/verdict'
import type { AdjustedRatio, CorrectedRatio, FailureRate, FailureWeek, OriginRate, Ratio } from './failure-rate'

type Counts = { failed: number; mature: number; pending?: number }

export function originRate({ failed, mature, pending = 0 }: Counts): OriginRate {
  const interval = wilsonInterval(failed, mature)
  return {
    failed,
    mature,
    pending,
    rate: interval && failed / mature,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  }
}

function ratioOf(one: Counts, other: Counts): Ratio {
  const interval = ratioOfProportions(one.failed, one.mature, other.failed, other.mature)
  return {
    value: interval?.value ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    failed: one.failed,
    mature: one.mature,
    contrastFailed: other.failed,
    contrastMature: other.mature,
  }
}

const none = { failed: 0, mature: 0 }

const NO_ADJUSTED: AdjustedRatio = {
  value: null,
  low: null,
  high: null,
  strata: 0,
  informative: 0,
  flips: false,
  verdict: 'UNDECIDED',
  why: 'no stratum carries information',
}

const NOT_CORRECTED: CorrectedRatio = {
  value: null,
  low: null,
  high: null,
  spotCheck: null,
  labelled: 0,
  precision: null,
  recall: null,
  why: 'no closed spot check covers this question yet',
}

type Story = Partial<Record<'AI' | 'HUMAN' | 'MIXED' | 'UNKNOWN', Counts>> & {
  contrast?: 'human' | 'rest'
  adjusted?: Partial<AdjustedRatio>
  corrected?: Partial<CorrectedRatio>
  query?: Partial<FailureRate['query']>
  weeks?: Omit<FailureWeek, 'compared'>[]
  changesNeeded?: number
}

/** An answer as the API gives it, with every interval computed from the counts of the story. */
export function failureRateOf(story: Story): FailureRate {
  const { AI = none, HUMAN = none, MIXED = none, UNKNOWN = none, contrast = 'human' } = story
  const other = contrast === 'human' ? HUMAN : sum(HUMAN, UNKNOWN)
  const ratio = ratioOf(AI, other)

  return {
    asOf: '2026-11-22T14:02:00.000Z',
    timeZone: 'UTC',
    query: {
      from: '2025-11-24',
      to: '2026-11-23',
      followUp: '30',
      severity: 'critical',
      certainty: 'confirmed',
      mixed: 'separate',
      contrast: 'auto',
      ...story.query,
    },
    origins: {
      AI: originRate(AI),
      HUMAN: originRate(HUMAN),
      MIXED: originRate(MIXED),
      UNKNOWN: originRate(UNKNOWN),
    },
    undeployed: 0,
    datedByMerge: 0,
    ratio: { ...ratio, verdict: verdict(ratio), changesNeeded: story.changesNeeded ?? null },
    contrast,
    claim: 'UNDECIDED',
    adjusted: { ...NO_ADJUSTED, ...story.adjusted },
    corrected: { ...NOT_CORRECTED, ...story.corrected },
    bounds: { unknownAsHuman: ratioOf(AI, sum(HUMAN, UNKNOWN)), unknownAsAi: ratioOf(sum(AI, UNKNOWN), HUMAN) },
    weeks: (story.weeks ?? []).map((week) => ({ ...week, compared: comparedIn(week, story) })),
  }
}

function comparedIn({ origins }: Pick<FailureWeek, 'origins'>, { query, contrast }: Story): FailureWeek['compared'] {
  const countsOf = ({ failed, ...rate }: OriginRate) => ({
    failed: failed ?? 0,
    mature: rate.mature,
    pending: rate.pending,
  })
  const [AI, HUMAN, MIXED, UNKNOWN] = [origins.AI, origins.HUMAN, origins.MIXED, origins.UNKNOWN].map(countsOf)
  return {
    ai: originRate(query?.mixed === 'ai' ? sum(AI!, MIXED!) : AI!),
    other: originRate(contrast === 'rest' ? sum(HUMAN!, UNKNOWN!) : HUMAN!),
  }
}

function sum(one: Counts, other: Counts): Counts {
  return {
    failed: one.failed + other.failed,
    mature: one.mature + other.mature,
    pending: (one.pending ?? 0) + (other.pending ?? 0),
  }
}
