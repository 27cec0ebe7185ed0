import { z } from 'zod'

export const MAX_RECORDS = 500
export const MAX_BYTES = 1_048_576

/** The envelope is judged as a whole; each item is judged by itself, so that a bad one cannot sink the others. */
export const Batch = z.strictObject({ items: z.array(z.unknown()).min(1) })
export type Batch = z.infer<typeof Batch>

export const FieldError = z.object({ pointer: z.string(), detail: z.string() })
export type FieldError = z.infer<typeof FieldError>

export const Outcome = z.enum(['created', 'updated', 'duplicate', 'stale', 'rejected'])
export type Outcome = z.infer<typeof Outcome>

export const ItemResult = z.object({
  index: z.int(),
  status: z.union([z.literal(200), z.literal(201), z.literal(403), z.literal(422)]),
  outcome: Outcome,
  id: z.uuid().optional(),
  number: z.int().optional(),
  errors: z.array(FieldError).optional(),
})
export type ItemResult = z.infer<typeof ItemResult>

/** One result an item, in the order they were sent. */
export const BatchAnswer = z.object({
  results: z.array(ItemResult),
  summary: z.record(Outcome, z.int()),
})
export type BatchAnswer = z.infer<typeof BatchAnswer>

export function answerOf(results: ItemResult[]): BatchAnswer {
  const summary = { created: 0, updated: 0, duplicate: 0, stale: 0, rejected: 0 }
  for (const { outcome } of results) summary[outcome] += 1

  return { results, summary }
}
