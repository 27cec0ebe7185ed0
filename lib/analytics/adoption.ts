import { z } from 'zod'
import { Asked } from './query'

const Amount = z.object({ changes: z.int(), lines: z.int() })
export const AmountByOrigin = z.object({ AI: Amount, HUMAN: Amount, MIXED: Amount, UNKNOWN: Amount })
export type AmountByOrigin = z.infer<typeof AmountByOrigin>

export const AdoptionWeek = z.object({
  week: z.string(),
  from: z.iso.date(),
  origins: AmountByOrigin,
  coverage: z.number().nullable(),
})
export type AdoptionWeek = z.infer<typeof AdoptionWeek>

/**
 * Changes merged in the range, by origin. `coverage`: the share that is not UNKNOWN; null without changes, and of a part
 * of the organisation with fewer than 30. `why` says which.
 */
export const Adoption = z.object({
  ...Asked,
  origins: AmountByOrigin,
  changes: z.int(),
  coverage: z.number().nullable(),
  why: z.string().optional(),
  weeks: z.array(AdoptionWeek),
})
export type Adoption = z.infer<typeof Adoption>
