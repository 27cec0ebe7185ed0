import { z } from 'zod'
import { Asked } from '../query'

/**
 * How long one origin's incidents took, in minutes. `n` have both ends, `missing` lack one; `low` and `high` are the
 * 95 % interval of the median. What is null is told in `why`; in a part of the organisation `n` and `missing` may be.
 */
export const Span = z.object({
  n: z.int().nullable(),
  missing: z.int().nullable(),
  median: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  p90: z.number().nullable(),
  why: z.string().optional(),
})
export type Span = z.infer<typeof Span>

export const SpanByOrigin = z.object({ AI: Span, HUMAN: Span, MIXED: Span, UNKNOWN: Span })
export type SpanByOrigin = z.infer<typeof SpanByOrigin>

/** From the start of an incident: until it was noticed, until somebody took it, until its harm was over. */
export const Times = z.object({ ...Asked, detect: SpanByOrigin, acknowledge: SpanByOrigin, restore: SpanByOrigin })
export type Times = z.infer<typeof Times>
