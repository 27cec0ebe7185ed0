import { z } from 'zod'
import { ChangeRef, Email, Identity, IncidentRef, Instant, Slug, text } from '@/lib/ingest/fields'
import { Origin } from '@/lib/origins/origin'

export const Activity = z.enum(['TRIAGE', 'ROLLBACK', 'PATCH', 'REFACTOR', 'REVIEW', 'POSTMORTEM', 'OTHER'])
export type Activity = z.infer<typeof Activity>

/** Time spent, as its sender tells it. An omitted field keeps what an earlier version said; null takes it back. */
export const WorkLogItem = z.strictObject({
  ...Identity,
  personEmail: Email,
  minutes: z.int().min(1).max(1440),
  startedAt: Instant,
  personName: text(300).nullish(),
  team: Slug.nullish(),
  incident: IncidentRef.nullish(),
  change: ChangeRef.nullish(),
  activity: Activity.nullish(),
  note: text(5000, 0).nullish(),
})
export type WorkLogItem = z.input<typeof WorkLogItem>

export const WorkLog = z.object({
  id: z.uuid(),
  source: z.string(),
  externalId: z.string().nullable(),
  /** Named to the team whose work it is, to administrators, and to themselves; null to others. */
  person: z.string().nullable(),
  team: z.string().nullable(),
  incident: z.string().nullable(),
  /** It was for an incident private to its team: what would tell of that is null. */
  isPrivate: z.boolean(),
  changeId: z.uuid().nullable(),
  minutes: z.int(),
  /** What is left of `minutes` once overlaps with the person's other entries are trimmed. */
  countedMinutes: z.number(),
  startedAt: z.iso.datetime(),
  activity: Activity,
  origin: Origin,
  note: z.string().nullable(),
  version: z.int(),
})
export type WorkLog = z.infer<typeof WorkLog>

/** `minutes` as they were logged, and what is left of them once overlaps of a person are trimmed. */
export const WorkTotal = z.object({ entries: z.int(), minutes: z.int(), countedMinutes: z.number() })
export type WorkTotal = z.infer<typeof WorkTotal>

/** The total is of all rows that fit, and comes with the first page alone. Of a team of few people it is withheld. */
export const WorkLogPage = z.object({
  items: z.array(WorkLog),
  nextCursor: z.string().nullable(),
  timeZone: z.string(),
  total: z.union([WorkTotal, z.object({ why: z.string() })]).nullable(),
})
export type WorkLogPage = z.infer<typeof WorkLogPage>
