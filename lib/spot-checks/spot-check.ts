import { z } from 'zod'
import { Day, RepositoryName, Slug, text } from '@/lib/ingest/fields'
import { Origin } from '@/lib/origins/origin'
import { SpotCheckResult } from './result'

export const MAX_SIZE = 500
export const DEFAULT_SIZE = 200

/** `equal`: as many of each tag. `simple`: every change alike, so that rare tags are rare in the sample too. */
export const Allocation = z.enum(['equal', 'simple'])
export type Allocation = z.infer<typeof Allocation>

const SEARCH = {
  from: Day,
  to: Day,
  team: Slug.optional(),
  service: Slug.optional(),
  repository: RepositoryName.optional(),
  followUp: z.enum(['7', '30', '90']).default('30'),
}

/** The changes that a sample is drawn from, as the list's address has them: those that are mature. */
export const SpotCheckSearch = z
  .strictObject(SEARCH)
  .refine(({ from, to }) => from < to, { error: 'lies before from', path: ['to'] })
export type SpotCheckSearch = z.output<typeof SpotCheckSearch>

const SIZE = { error: `is not a number of changes from 4 to ${MAX_SIZE}` }
const SEED = { error: 'is not a whole number from 0 to 2147483647' }

export const NewSpotCheck = z.strictObject({
  search: SpotCheckSearch,
  size: z.int(SIZE).min(4, SIZE).max(MAX_SIZE, SIZE).default(DEFAULT_SIZE),
  allocation: Allocation.default('equal'),
  /** The same seed draws the same sample from the same rows. Left out: one is made, and shown. */
  seed: z.int(SEED).min(0, SEED).max(2_147_483_647, SEED).optional(),
})
export type NewSpotCheck = z.output<typeof NewSpotCheck>

/** How many changes of each tag. */
export const CountsByTag = z.object({ AI: z.int(), HUMAN: z.int(), MIXED: z.int(), UNKNOWN: z.int() })
export type CountsByTag = z.infer<typeof CountsByTag>

export const SpotCheck = z.object({
  id: z.uuid(),
  seed: z.int(),
  search: z.object(SEARCH),
  allocation: Allocation,
  /** What the sample stands for, when it was drawn. */
  population: CountsByTag,
  drawn: z.int(),
  /** Those for whom it could not be told are among them. */
  labelled: z.int(),
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
})
export type SpotCheck = z.infer<typeof SpotCheck>

export const SpotCheckList = z.object({ items: z.array(SpotCheck), timeZone: z.string() })
export type SpotCheckList = z.infer<typeof SpotCheckList>

/** Whether mixed changes stand apart or count as AI-written. */
export const SpotCheckQuery = z.strictObject({ mixed: z.enum(['separate', 'ai']).default('separate') })
export type SpotCheckQuery = z.output<typeof SpotCheckQuery>

/** `result` comes with the end: before it, it would tell whoever labels what the tag of their last change was. */
export const SpotCheckDetail = SpotCheck.extend({ result: SpotCheckResult.nullable(), timeZone: z.string() })
export type SpotCheckDetail = z.infer<typeof SpotCheckDetail>

/** `at`: the place of a change in the sample, from 1; left out: the first that has no label. */
export const NextQuery = z.strictObject({
  at: z.coerce.number({ error: 'is not a number' }).int().min(1).max(MAX_SIZE).optional(),
})
export type NextQuery = z.output<typeof NextQuery>

/** A change as whoever labels it sees it: what was written, and nothing of who is held to have written it. */
export const BlindChange = z.object({
  position: z.int(),
  changeId: z.uuid(),
  repository: z.string(),
  number: z.int().nullable(),
  sha: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  linesAdded: z.int().nullable(),
  linesRemoved: z.int().nullable(),
  filesChanged: z.int().nullable(),
  paths: z.array(z.string()),
  label: Origin.nullable(),
  note: z.string().nullable(),
})
export type BlindChange = z.infer<typeof BlindChange>

/** `change` is null where all have a label, where the sample ends before `at`, and once it is closed. */
export const NextToLabel = z.object({ drawn: z.int(), labelled: z.int(), change: BlindChange.nullable() })
export type NextToLabel = z.infer<typeof NextToLabel>

/** UNKNOWN: it cannot be told. */
export const LabelItem = z.strictObject({ label: Origin, note: text(2000, 0).nullish() })
export type LabelItem = z.output<typeof LabelItem>

export const LabelledChange = z.object({
  position: z.int(),
  changeId: z.uuid(),
  label: Origin,
  note: z.string().nullable(),
  drawn: z.int(),
  labelled: z.int(),
})
export type LabelledChange = z.infer<typeof LabelledChange>
