import { z } from 'zod'
import { Asked } from './query'

/**
 * A group's share of mature changes that failed. No mature changes: no rate. Of a part of the organisation a group of
 * fewer than 30 gives neither rate nor `failed`. `why` says which.
 */
export const OriginRate = z.object({
  mature: z.int(),
  pending: z.int(),
  failed: z.int().nullable(),
  rate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  why: z.string().optional(),
})
export type OriginRate = z.infer<typeof OriginRate>

export const RatesByOrigin = z.object({ AI: OriginRate, HUMAN: OriginRate, MIXED: OriginRate, UNKNOWN: OriginRate })
export type RatesByOrigin = z.infer<typeof RatesByOrigin>

export const Verdict = z.enum(['MORE', 'LESS', 'SAME', 'UNDECIDED'])
export type Verdict = z.infer<typeof Verdict>

export const Claim = z.enum(['SUPPORTED', 'CONTRADICTED', 'UNDECIDED'])
export type Claim = z.infer<typeof Claim>

/**
 * A ratio of two failure rates with its 95 % score interval. `high` is null where the interval has no upper end
 * (nothing failed in the group below); then and at 0/0 `value` is null too. The four counts are what it rests on; with
 * a group that is too small to show, its failures and all figures are null.
 */
export const Ratio = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  failed: z.int().nullable(),
  mature: z.int(),
  contrastFailed: z.int().nullable(),
  contrastMature: z.int(),
  why: z.string().optional(),
})
export type Ratio = z.infer<typeof Ratio>

/** `changesNeeded`: mature changes still missing in the smaller group for 80 % power at a ratio of 2; null once decided. */
export const DecidedRatio = Ratio.extend({ verdict: Verdict, changesNeeded: z.int().nullable() })
export type DecidedRatio = z.infer<typeof DecidedRatio>

/** Mantel–Haenszel over team × service × size band. `flips`: it and the crude ratio point to different sides of 1. */
export const AdjustedRatio = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  strata: z.int(),
  informative: z.int(),
  flips: z.boolean(),
  verdict: Verdict,
  why: z.string().optional(),
})
export type AdjustedRatio = z.infer<typeof AdjustedRatio>

/**
 * The ratio of the same rows by what a spot check found to be true of their tags. `labelled`: its labels from here that
 * could be told; precision and recall are those of the tag among these changes.
 */
export const CorrectedRatio = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  spotCheck: z.object({ id: z.uuid(), closedAt: z.iso.datetime() }).nullable(),
  labelled: z.int(),
  precision: z.number().nullable(),
  recall: z.number().nullable(),
  why: z.string().optional(),
})
export type CorrectedRatio = z.infer<typeof CorrectedRatio>

export const FailureWeek = z.object({
  week: z.string(),
  /** The day the ISO week begins, in the reporting time zone. */
  from: z.iso.date(),
  origins: RatesByOrigin,
  /** The two groups of the ratio. */
  compared: z.object({ ai: OriginRate, other: OriginRate }),
})
export type FailureWeek = z.infer<typeof FailureWeek>

export const FailureRate = z.object({
  ...Asked,
  origins: RatesByOrigin,
  /** Changes of the range that have not gone live; merged in it, in no rate. */
  undeployed: z.int(),
  /** Of the changes counted: how many are dated by their merge, because no deployments are sent there. */
  datedByMerge: z.int(),
  ratio: DecidedRatio,
  contrast: z.enum(['human', 'rest']),
  claim: Claim,
  adjusted: AdjustedRatio,
  corrected: CorrectedRatio,
  bounds: z.object({ unknownAsHuman: Ratio, unknownAsAi: Ratio }),
  /** Every ISO week that the range touches, oldest first. A week without mature changes has rate null. */
  weeks: z.array(FailureWeek),
})
export type FailureRate = z.infer<typeof FailureRate>
