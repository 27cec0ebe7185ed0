import { z } from 'zod'
import { FieldError } from '@/lib/ingest/batch'
import { IncidentKey } from '@/lib/lists/query'
import { IncidentEdit } from './edit'
import { EditedField } from './words'

const MAX_EDITS = 200

/** Edits of several incidents, each of the version that was read, and each judged by itself. */
export const IncidentEdits = z.strictObject({
  items: z
    .array(z.strictObject({ incident: IncidentKey, version: z.int().positive(), edit: IncidentEdit }))
    .min(1)
    .max(MAX_EDITS),
})
export type IncidentEdits = z.infer<typeof IncidentEdits>

export const EditResult = z.object({
  index: z.int(),
  /** As the edit by itself would have answered. */
  status: z.int(),
  incident: z.string(),
  version: z.int().optional(),
  /** The fields that somebody had said before: their words are over; what is taken back of the others is as it was. */
  spoken: z.array(EditedField).optional(),
  detail: z.string().optional(),
  errors: z.array(FieldError).optional(),
})
export type EditResult = z.infer<typeof EditResult>

export const EditsAnswer = z.object({
  results: z.array(EditResult),
  summary: z.object({ edited: z.int(), refused: z.int() }),
})
export type EditsAnswer = z.infer<typeof EditsAnswer>
