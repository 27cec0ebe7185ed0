import { z } from 'zod'
import { text } from '@/lib/ingest/fields'

/** Markdown without pictures. */
const Body = text(20_000).refine((value) => value.trim() !== '', { error: 'is blank' })

/** What somebody said of an incident. Taken back it keeps its place, and its words are gone. */
export const Comment = z.object({
  id: z.uuid(),
  body: z.string().nullable(),
  by: z.string(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  takenBackAt: z.iso.datetime().nullable(),
  /** For whoever asks. */
  mayEdit: z.boolean(),
  mayTakeBack: z.boolean(),
  version: z.int(),
})
export type Comment = z.infer<typeof Comment>

/** The first said comes first. */
export const Comments = z.object({ items: z.array(Comment), timeZone: z.string() })
export type Comments = z.infer<typeof Comments>

/** What is said, or what shall stand in its place. */
export const CommentWords = z.strictObject({ body: Body })
export type CommentWords = z.infer<typeof CommentWords>
