import { z } from 'zod'
import { Severity } from '@/lib/incidents/incident'
import { Email, Slug, text } from '@/lib/ingest/fields'
import { isPath, MappedField } from '@/lib/vendors/mapping'

const MAX_PATHS = 10
const MAX_WORDS = 200

const Path = text(300).refine(isPath, {
  error: 'is no path, such as alert.details.service, alerts[].labels.team or milestones[type=resolved].occurred_at',
})
/** In whatever letters: a vendor's word is compared without regard to its case. */
const Word = text(200).refine((said) => said.trim() !== '', { error: 'is blank' })

const fieldOf = (meaning: z.ZodType<string, string>) =>
  z
    .strictObject({
      paths: z.array(Path).max(MAX_PATHS).default([]),
      words: z
        .record(Word, meaning)
        .refine((words) => Object.keys(words).length <= MAX_WORDS, { error: `has more than ${MAX_WORDS} words` })
        .default({}),
    })
    .optional()
const timeField = z.strictObject({ paths: z.array(Path).max(MAX_PATHS).default([]) }).optional()

/** Paths come before those that are read anyway, words beside and above them. A time has no words. */
export const MappingFields = z.strictObject({
  startedAt: timeField,
  detectedAt: timeField,
  acknowledgedAt: timeField,
  mitigatedAt: timeField,
  resolvedAt: timeField,
  severity: fieldOf(Severity),
  service: fieldOf(Slug),
  team: fieldOf(Slug),
  assignee: fieldOf(Email),
} satisfies Record<MappedField, z.ZodType>)
export type MappingFields = z.infer<typeof MappingFields>

export const MappingWish = z.strictObject({ fields: MappingFields })
export type MappingWish = z.infer<typeof MappingWish>

/** What is said of one vendor, or of one webhook alone, which comes before its vendor. `version` is what its ETag says. */
export const MappingRule = z.object({
  /** The vendor's id or the webhook's. */
  subject: z.string(),
  vendor: z.string(),
  endpoint: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  fields: MappingFields,
  /** 0 where nothing was said yet. */
  version: z.int(),
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
})
export type MappingRule = z.infer<typeof MappingRule>

const Read = z.object({ paths: z.array(z.string()), words: z.record(z.string(), z.string()) })

/** What is read anyway, beside what was said. */
export const MappingRuleList = z.object({
  items: z.array(MappingRule),
  vendors: z.array(z.object({ id: z.string(), name: z.string(), fields: z.partialRecord(MappedField, Read) })),
  timeZone: z.string(),
})
export type MappingRuleList = z.infer<typeof MappingRuleList>

/** Left out: as it would be read now. */
export const MappingTrial = z.strictObject({ fields: MappingFields.optional() })
export type MappingTrial = z.infer<typeof MappingTrial>

/** What a stored delivery would tell. Nothing is written. */
export const MappingTried = z.object({
  event: z.string(),
  /** Why nothing came of it. */
  problem: z.string().nullable(),
  records: z.array(z.object({ kind: z.string(), fields: z.array(z.object({ field: z.string(), value: z.string() })) })),
  more: z.int(),
})
export type MappingTried = z.infer<typeof MappingTried>

/** What was said in the words of a vendor's own mapping. */
export function paths(fields: MappingFields, field: MappedField): readonly string[] {
  return fields[field]?.paths ?? []
}

export function words(fields: MappingFields, field: MappedField): Readonly<Record<string, string>> {
  const said = fields[field]
  const meant = said && 'words' in said ? Object.entries(said.words) : []
  return Object.fromEntries(meant.map(([word, meaning]) => [word.trim().toLowerCase(), meaning]))
}
