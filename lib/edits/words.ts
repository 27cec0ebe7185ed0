import { z } from 'zod'

/** What may be said here of an incident, by the names that senders use. */
export const EDITED_FIELDS = [
  'title',
  'startedAt',
  'summary',
  'url',
  'severity',
  'status',
  'team',
  'service',
  'detectedAt',
  'acknowledgedAt',
  'mitigatedAt',
  'resolvedAt',
  'origin',
  'mode',
  'impact',
  'silent',
  'detectedBy',
  'assigneeEmail',
  'visibility',
] as const
export const EditedField = z.enum(EDITED_FIELDS)
export type EditedField = z.infer<typeof EditedField>

/** Who said here what a field is, and what its sender says of it. */
export const Word = z.object({
  by: z.string(),
  at: z.iso.datetime(),
  /** Null: the sender says nothing of it. */
  told: z.union([z.string(), z.boolean()]).nullable(),
  /** The sender said so after the word was given, and nobody took that over or declined it. */
  isNews: z.boolean(),
})
export type Word = z.infer<typeof Word>

export const Words = z.partialRecord(EditedField, Word)
export type Words = z.infer<typeof Words>
