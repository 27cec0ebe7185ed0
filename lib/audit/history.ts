import { z } from 'zod'

/** One thing done to a record. Of a record that was sent, `version` says which version brought it about. */
export const HistoryLine = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  version: z.string().nullable(),
})
export type HistoryLine = z.infer<typeof HistoryLine>

/** A version of a record as its sender told it. STALE: it came after a later one and was kept, not applied. */
export const KeptVersion = z.object({
  id: z.string(),
  eventAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  outcome: z.enum(['CREATED', 'UPDATED', 'DUPLICATE', 'STALE']),
  payload: z.unknown(),
})
export type KeptVersion = z.infer<typeof KeptVersion>

/** The latest come first. `more`: there are older ones than these. */
export const History = z.object({
  items: z.array(HistoryLine),
  versions: z.array(KeptVersion),
  more: z.boolean(),
  timeZone: z.string(),
})
export type History = z.infer<typeof History>
