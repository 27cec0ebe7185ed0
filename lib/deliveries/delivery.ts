import { z } from 'zod'
import { Outcome } from '@/lib/ingest/batch'
import { Instant, text } from '@/lib/ingest/fields'
import { LIST_FIELDS } from '@/lib/lists/query'
import { FailureReason } from './failure-reason'

export const DeliveryStatus = z.enum(['STORED', 'TAKEN', 'IGNORED', 'FAILED'])
export type DeliveryStatus = z.infer<typeof DeliveryStatus>

/** What came of a fact. A review has no page; it is the change's. */
export const Made = z.object({
  kind: z.enum(['change', 'deployment', 'review', 'incident', 'work-log']),
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
  /** Why it failed, why nothing came of it, or what its sender left out. */
  problem: z.string().nullable(),
  /** Which secret signed it; null: it came before that was noted. */
  signedWith: z.enum(['CURRENT', 'PREVIOUS']).nullable(),
  /** The status that its vendor was given, after how many milliseconds; null: nobody lived to note it. */
  answered: z.int().nullable(),
  answeredMs: z.int().nullable(),
  /** How long its last reading took. */
  processedMs: z.int().nullable(),
  /** How often somebody had it read again. */
  replays: z.int(),
  /** Without its body it can be read no more. */
  hasBody: z.boolean(),
  records: z.array(Made.extend({ name: z.string().nullable(), path: z.string().nullable() })),
  /** How many more came of it than are told. */
  more: z.int(),
})
export type DeliveryItem = z.infer<typeof DeliveryItem>

export const DeliveryPage = z.object({
  items: z.array(DeliveryItem),
  /** Where the next page begins; null: there is none. */
  nextCursor: z.string().nullable(),
  timeZone: z.string(),
})
export type DeliveryPage = z.infer<typeof DeliveryPage>

/** As it came, without anything that is a secret. */
export const DeliveryDetail = DeliveryItem.extend({
  headers: z.record(z.string(), z.string()),
  /** null: it is not kept any more. */
  body: z.object({ text: z.string(), bytes: z.int(), isCut: z.boolean() }).nullable(),
  bodyDays: z.int(),
  attempts: z.int(),
  requestId: z.string(),
  processedAt: z.iso.datetime().nullable(),
  timeZone: z.string(),
})
export type DeliveryDetail = z.infer<typeof DeliveryDetail>

/** Which deliveries are meant. Times are half-open. */
export const DELIVERY_FILTER = {
  endpoint: z.uuid({ error: 'is not an id' }).optional(),
  vendor: text(64).optional(),
  status: DeliveryStatus.optional(),
  reason: FailureReason.optional(),
  event: text(200).optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  /** Looked for in what is wrong with them and in what their vendor calls them. */
  q: text(200).optional(),
}
export const DeliveryFilter = z.strictObject(DELIVERY_FILTER)
export type DeliveryFilter = z.infer<typeof DeliveryFilter>

export const DeliveriesQuery = z.strictObject({
  ...DELIVERY_FILTER,
  cursor: LIST_FIELDS.cursor,
  limit: LIST_FIELDS.limit,
})
export type DeliveriesQuery = z.infer<typeof DeliveriesQuery>

/** Those that could not be read, by what is most likely wrong. */
export const FailureGroup = z.object({
  reason: FailureReason,
  finding: z.string(),
  advice: z.string(),
  failed: z.int(),
  /** Of these those whose body is still here. */
  replayable: z.int(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  endpoints: z.array(z.string()),
})
export type FailureGroup = z.infer<typeof FailureGroup>

export const FailureList = z.object({ items: z.array(FailureGroup), timeZone: z.string() })
export type FailureList = z.infer<typeof FailureList>

/** All that a vendor is told. */
export const DeliveryTaken = z.object({ deliveryId: z.uuid() })
export type DeliveryTaken = z.infer<typeof DeliveryTaken>
