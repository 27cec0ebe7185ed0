import { z } from 'zod'
import { Outcome } from '@/lib/ingest/batch'
import { DeliveryFilter, DeliveryStatus, Made } from './delivery'

/** Had read again at once. Of more the rest is told, and takes another request. */
export const MOST_REPLAYED = 10_000
/** Foreseen at once, for each is read while somebody waits. */
export const MOST_FORESEEN = 20

/** Those that are named, or all that fit; `{}` fits all. */
export const ReplayWish = z
  .strictObject({
    ids: z
      .array(z.uuid({ error: 'is not an id' }))
      .min(1)
      .max(500)
      .optional(),
    filter: DeliveryFilter.optional(),
    /** Only say what would come of it. */
    dryRun: z.boolean(),
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), {
    error: 'names neither ids nor a filter, or both',
  })
export type ReplayWish = z.infer<typeof ReplayWish>

/** What would be said of a record that is not said now. */
export const ForeseenChange = z.object({
  kind: Made.shape.kind,
  id: z.uuid().nullable(),
  externalId: z.string().nullable(),
  outcome: Outcome,
  fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})

export const ForeseenDelivery = z.object({
  id: z.uuid(),
  event: z.string(),
  endpoint: z.string(),
  receivedAt: z.iso.datetime(),
  /** What it would be, and why it would fail or come to nothing. */
  status: DeliveryStatus,
  problem: z.string().nullable(),
  records: z.array(ForeseenChange),
  more: z.int(),
})
export type ForeseenDelivery = z.infer<typeof ForeseenDelivery>

export const ReplayAnswer = z.object({
  /** null: nothing was begun. */
  replayId: z.uuid().nullable(),
  /** How many would be read, or are. */
  deliveries: z.int(),
  /** How many more fit than one request takes. */
  left: z.int(),
  /** How many fit whose body is not kept any more. */
  withoutBody: z.int(),
  /** Of a dry run: the oldest of them, in the order they would be read. */
  foreseen: z.array(ForeseenDelivery),
  timeZone: z.string(),
})
export type ReplayAnswer = z.infer<typeof ReplayAnswer>

/** How far it has come. */
export const ReplayProgress = z.object({
  replayId: z.uuid(),
  deliveries: z.int(),
  waiting: z.int(),
  taken: z.int(),
  ignored: z.int(),
  failed: z.int(),
  created: z.int(),
  updated: z.int(),
})
export type ReplayProgress = z.infer<typeof ReplayProgress>
