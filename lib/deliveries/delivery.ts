import { z } from 'zod'
import { Outcome } from '@/lib/ingest/batch'

export const DeliveryStatus = z.enum(['STORED', 'TAKEN', 'IGNORED', 'FAILED'])
export type DeliveryStatus = z.infer<typeof DeliveryStatus>

/** What came of a fact. A review has no page; it is the change's. */
export const Made = z.object({
  kind: z.enum(['change', 'deployment', 'review']),
  id: z.uuid().nullable(),
  outcome: Outcome,
})
export type Made = z.infer<typeof Made>

export const DeliveryItem = z.object({
  id: z.uuid(),
  endpoint: z.object({ id: z.uuid(), name: z.string(), vendor: z.string() }),
  /** What the vendor calls it. */
  deliveryId: z.string(),
  event: z.string(),
  receivedAt: z.iso.datetime(),
  status: DeliveryStatus,
  /** Why it failed, or why nothing came of it. */
  problem: z.string().nullable(),
  records: z.array(Made.extend({ name: z.string().nullable(), path: z.string().nullable() })),
  /** How many more came of it than are told. */
  more: z.int(),
})
export type DeliveryItem = z.infer<typeof DeliveryItem>

export const DeliveryPage = z.object({ items: z.array(DeliveryItem), timeZone: z.string() })
export type DeliveryPage = z.infer<typeof DeliveryPage>

export const DeliveriesQuery = z.strictObject({ endpoint: z.uuid({ error: 'is not an id' }).optional() })
export type DeliveriesQuery = z.infer<typeof DeliveriesQuery>

/** All that a vendor is told. */
export const DeliveryTaken = z.object({ deliveryId: z.uuid() })
export type DeliveryTaken = z.infer<typeof DeliveryTaken>
