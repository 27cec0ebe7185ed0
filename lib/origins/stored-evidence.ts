import { z } from 'zod'
import { orderOf, type Weighing } from './weights'

/** A finding as it is stored. Kinds we do not know are kept. */
export const StoredEvidence = z.object({
  kind: z.string(),
  tool: z.string().nullable(),
  model: z.string().nullable(),
  aiLines: z.int().nullable(),
  humanLines: z.int().nullable(),
  confidence: z.number().nullable(),
  detail: z.string().nullable(),
  seenIn: z.string().nullable(),
  seenAt: z.iso.datetime(),
})
export type StoredEvidence = z.infer<typeof StoredEvidence>

/** In the order in which they decide, as they are weighed here; what we do not know weighs least. */
export function heaviestFirst<Row extends { kind: string }>(rows: readonly Row[], settings: Weighing = {}): Row[] {
  const order: string[] = orderOf(settings)
  const rank = ({ kind }: Row) => (order.includes(kind) ? order.indexOf(kind) : order.length)
  return rows.toSorted((one, other) => rank(one) - rank(other))
}
