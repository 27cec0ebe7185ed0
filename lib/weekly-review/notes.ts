import { z } from 'zod'
import { text } from '@/lib/ingest/fields'

export const MAX_NOTES = 10_000

/** What was noted in a review. Version 0: nothing yet. */
export const WeekNotes = z.object({
  body: z.string(),
  by: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  version: z.int(),
})
export type WeekNotes = z.infer<typeof WeekNotes>

export const NotesEdit = z.strictObject({ body: text(MAX_NOTES, 0) })
export type NotesEdit = z.output<typeof NotesEdit>
