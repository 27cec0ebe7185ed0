import { z } from 'zod'
import { Instant, text } from '@/lib/ingest/fields'

const Words = text(2_000).refine((value) => value.trim() !== '', { error: 'is blank' })

/** What somebody put on the timeline: words of their own, or a comment, whose words stay where it was said. */
export const TimelineEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  text: z.string(),
  commentId: z.uuid().nullable(),
  /** Who put it there. */
  by: z.string(),
  /** Whose words they are. */
  saidBy: z.string(),
  version: z.int(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const NewTimelineEntry = z.union(
  [
    z.strictObject({ at: Instant, text: Words }),
    /** Left out, it stands at the time it was said. */
    z.strictObject({ commentId: z.uuid(), at: Instant.optional() }),
  ],
  { error: 'is { at, text } or { commentId }' },
)
export type NewTimelineEntry = z.infer<typeof NewTimelineEntry>

/** What shall be another; what is left out stays. */
export const TimelineEntryEdit = z.strictObject({ at: Instant.optional(), text: Words.optional() })
export type TimelineEntryEdit = z.infer<typeof TimelineEntryEdit>
