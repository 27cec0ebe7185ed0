import { z } from 'zod'
import { Asked } from '../query'

/** So many days after deployment are looked at. */
export const HORIZON_DAYS = 90

/** A day by whose end something failed: how many were watched through it, and the share that has not failed since. */
export const SurvivalStep = z.object({
  day: z.int(),
  atRisk: z.int(),
  failed: z.int(),
  survival: z.number(),
  /** Null, both, where nothing is left. */
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type SurvivalStep = z.infer<typeof SurvivalStep>

/** One origin's curve. It stands at 1 before its first step and ends with `until`, the longest time watched in days. */
export const OriginSurvival = z.object({
  changes: z.int(),
  failed: z.int().nullable(),
  until: z.int(),
  steps: z.array(SurvivalStep),
  why: z.string().optional(),
})
export type OriginSurvival = z.infer<typeof OriginSurvival>

export const Survival = z.object({
  ...Asked,
  origins: z.object({ AI: OriginSurvival, HUMAN: OriginSurvival, MIXED: OriginSurvival, UNKNOWN: OriginSurvival }),
  contrast: z.enum(['human', 'rest']),
  /** Whether AI-written changes fail at another pace than the contrast. */
  logRank: z.object({ chi2: z.number().nullable(), p: z.number().nullable(), why: z.string().optional() }),
})
export type Survival = z.infer<typeof Survival>
