import { z } from 'zod'
import { Origin } from '@/lib/origins/origin'
import { text } from '@/lib/ingest/fields'
import { CHANGE_FILTERS } from '@/lib/changes/list-query'

/** So many changes are corrected at once, and no more: beyond that it is a rule. */
export const MOST_AT_ONCE = 5_000

const Reason = text(1000).refine((reason) => reason.trim() !== '', { error: 'is blank' })

/** UNKNOWN is a word as well: somebody has looked, and it cannot be known. */
export const NewCorrection = z.strictObject({ origin: Origin, reason: Reason })
export type NewCorrection = z.output<typeof NewCorrection>

/** Those that were picked, or those that fit, as the list's address has it. */
const WHICH = {
  ids: z.array(z.uuid()).min(1).max(MOST_AT_ONCE).optional(),
  filter: z.strictObject(CHANGE_FILTERS).optional(),
}
const ONE_OF_TWO = { error: 'says which changes: by ids or by filter, and not both', path: ['ids'] }
const saysWhich = ({ ids, filter }: { ids?: unknown; filter?: unknown }) =>
  (ids === undefined) !== (filter === undefined)

export const CorrectionWish = z.strictObject({ ...WHICH, origin: Origin }).refine(saysWhich, ONE_OF_TWO)
export type CorrectionWish = z.output<typeof CorrectionWish>

/** `expected`: how many changes the preview counted. Where there are others by now nothing is written. */
export const NewCorrections = z
  .strictObject({ ...WHICH, origin: Origin, reason: Reason, expected: z.int().min(1).max(MOST_AT_ONCE).optional() })
  .refine(saysWhich, ONE_OF_TWO)
export type NewCorrections = z.output<typeof NewCorrections>

/** `changed`: of how many the origin is another now. */
export const CorrectionOutcome = z.object({ batchId: z.uuid(), changes: z.int(), changed: z.int() })
export type CorrectionOutcome = z.infer<typeof CorrectionOutcome>

/** A person's word on one change, as its page tells it. */
export const Correction = z.object({
  batchId: z.uuid(),
  origin: Origin,
  reason: z.string(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  /** How many changes it was said of at once. */
  together: z.int(),
})
export type Correction = z.infer<typeof Correction>
