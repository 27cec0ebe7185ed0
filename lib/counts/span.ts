import { z } from 'zod'

export const COUNTED_BY = ['DEPLOYED', 'MERGED', 'WORKED'] as const
/** By when changes went live, by when they were merged, or by when work was begun. */
export type CountedBy = (typeof COUNTED_BY)[number]

/** The days that spans are long: an hour, a day, a week, four weeks and sixteen. Each is made of whole ones before it. */
export const LENGTHS = [0, 1, 7, 28, 112] as const
const Days = z.literal(LENGTHS)
export type Days = z.infer<typeof Days>

/** What spans of a length are summed from; null: from rows. */
export const SUMMED_FROM: Record<Days, Days | null> = { 0: null, 1: null, 7: 1, 28: 7, 112: 28 }

/** An hour, a day or whole weeks of the reporting zone, half-open. */
export const Span = z.object({ by: z.enum(COUNTED_BY), days: Days, fromAt: z.date(), toAt: z.date() })
export type Span = z.infer<typeof Span>
