import { z } from 'zod'
import { DeployedBasis } from '@/lib/changes/change'
import { Certainty, CauseMethod } from '@/lib/incidents/incident'
import { ChangeRef, text } from '@/lib/ingest/fields'
import { Origin } from '@/lib/origins/origin'

/** A change as a possible cause. Its origin is shown and is no reason. */
export const SuspectChange = z.object({
  id: z.uuid(),
  repository: z.string(),
  sha: z.string(),
  number: z.int().nullable(),
  title: z.string(),
  url: z.string().nullable(),
  team: z.string().nullable(),
  service: z.string().nullable(),
  origin: Origin,
  originBasis: z.string().nullable(),
  mergedAt: z.iso.datetime(),
  deployedAt: z.iso.datetime(),
  deployedBasis: DeployedBasis,
  linesChanged: z.int().nullable(),
  filesChanged: z.int().nullable(),
})
export type SuspectChange = z.infer<typeof SuspectChange>

export const Suggestion = z.object({
  change: SuspectChange,
  /** From 0 to 1. */
  score: z.number().min(0).max(1),
  /** In words, the first the strongest kind; time is never the only one. */
  reasons: z.array(z.string()).min(1),
  /** What was said of it already; null: nothing. What is confirmed or ruled out is not suggested. */
  certainty: Certainty.nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

/** The likeliest first. `lookedAt`: how many changes went live in those hours before. `why`: of an empty list. */
export const Suggestions = z.object({
  items: z.array(Suggestion),
  lookedAt: z.int(),
  hours: z.int(),
  why: z.string().nullable(),
})
export type Suggestions = z.infer<typeof Suggestions>

/** What somebody says of a change and an incident. `was`: what they saw; where it is another by now, they are told. */
export const CauseWord = z.strictObject({
  change: ChangeRef,
  certainty: Certainty,
  note: text(2000).nullish(),
  /** Said of a suggestion: its score is kept as the confidence. */
  from: z.literal('suggestion').optional(),
  was: Certainty.nullable().optional(),
})
export type CauseWord = z.infer<typeof CauseWord>

/** A link as it stands. */
export const Link = z.object({
  changeId: z.uuid(),
  certainty: Certainty,
  method: CauseMethod,
  confidence: z.number().nullable(),
  note: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime(),
})
export type Link = z.infer<typeof Link>

/** The link, and the origin of the incident that follows. */
export const CauseAnswer = Link.extend({ origin: Origin })
export type CauseAnswer = z.infer<typeof CauseAnswer>

/** Whether no change of code did it; null takes back what was said here, and the sender's word holds again. */
export const NoCodeChangeWord = z.strictObject({
  noCodeChange: z.boolean().nullable(),
  was: z.boolean().optional(),
})
export type NoCodeChangeWord = z.infer<typeof NoCodeChangeWord>

export const NoCodeChangeAnswer = z.object({
  noCodeChange: z.boolean(),
  noCodeChangeSaidBy: z.string().nullable(),
  origin: Origin,
  version: z.int(),
})
export type NoCodeChangeAnswer = z.infer<typeof NoCodeChangeAnswer>
