import { z } from 'zod'
import { Claim } from '../failure-rate'
import { Asked } from '../query'

/**
 * How the changes of one origin that went live in the range passed review, and how those that passed it cleanly fared.
 * `cleanRate` is of the reviewed ones with its Wilson interval `low`, `high`; `criticalAfterCleanRate` is of the clean
 * ones that are mature. What is null is told in `why` and `criticalWhy`.
 */
export const OriginReview = z.object({
  reviewed: z.int(),
  /** Told to have had no review; not told of enough. */
  unreviewed: z.int(),
  unknown: z.int(),
  clean: z.int().nullable(),
  cleanRate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  why: z.string().optional(),
  cleanMature: z.int().nullable(),
  criticalAfterClean: z.int().nullable(),
  criticalAfterCleanRate: z.number().nullable(),
  criticalLow: z.number().nullable(),
  criticalHigh: z.number().nullable(),
  criticalWhy: z.string().optional(),
})
export type OriginReview = z.infer<typeof OriginReview>

/** The clean share of AI-written changes less that of the contrast, with Newcombe's 95 % interval. */
export const CleanDifference = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  reviewed: z.int(),
  contrastReviewed: z.int(),
  /** AI-written changes with a review still missing for 80 % power if both are alike; null once decided. */
  changesNeeded: z.int().nullable(),
  why: z.string().optional(),
})
export type CleanDifference = z.infer<typeof CleanDifference>

export const Review = z.object({
  ...Asked,
  origins: z.object({ AI: OriginReview, HUMAN: OriginReview, MIXED: OriginReview, UNKNOWN: OriginReview }),
  difference: CleanDifference,
  contrast: z.enum(['human', 'rest']),
  /** That AI-written changes pass review at least as cleanly, to within five points. */
  claim: Claim,
})
export type Review = z.infer<typeof Review>
