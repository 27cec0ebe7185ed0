import { z } from 'zod'

/** A sender of records that are here, and when it was last heard of. */
export const SourceState = z.object({
  source: z.string(),
  lastReceivedAt: z.iso.datetime(),
  /** The pause that is usual for this sender; null: it was not heard of often enough to say. */
  usualGapMs: z.int().nullable(),
})
export type SourceState = z.infer<typeof SourceState>

/** `waiting`: references to records that have not arrived. `firstDay`: the earliest merge or incident. */
export const SourceList = z.object({
  asOf: z.iso.datetime(),
  timeZone: z.string(),
  organisation: z.string(),
  items: z.array(SourceState),
  waiting: z.int(),
  firstDay: z.iso.date().nullable(),
  teams: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** Those that changes were sent of, by name; of very many the first hundreds. */
  repositories: z.array(z.string()),
  services: z.array(z.object({ slug: z.string(), name: z.string(), team: z.string().nullable() })),
})
export type SourceList = z.infer<typeof SourceList>
