import { z } from 'zod'
import { ChangeRef, Email, IncidentRef, Instant, text } from '@/lib/ingest/fields'
import { Activity, WorkLog, WorkLogItem } from './work-log'

/** The source of what is logged here. These entries are edited here; those of others by their senders. */
export const LOGGED_HERE = 'aftermerge'

const { minutes } = WorkLogItem.shape
const note = text(5000, 0).nullish()

/** Time on the incident in the path. Left out, `startedAt` is so long ago that it ends now, and the person whoever asks. */
export const NewIncidentEntry = z.strictObject({
  minutes,
  startedAt: Instant.optional(),
  activity: Activity.optional(),
  note,
  personEmail: Email.optional(),
})
export type NewIncidentEntry = z.infer<typeof NewIncidentEntry>

/** One's own time, on whatever it was for. */
export const NewEntry = NewIncidentEntry.omit({ personEmail: true }).extend({
  incident: IncidentRef.nullish(),
  change: ChangeRef.nullish(),
})
export type NewEntry = z.infer<typeof NewEntry>

/** What is left out stays; null takes it back. `withdrawn: false` brings back what was taken back. */
export const EntryEdit = z.strictObject({
  minutes: minutes.optional(),
  startedAt: Instant.optional(),
  activity: Activity.optional(),
  note,
  incident: IncidentRef.nullish(),
  change: ChangeRef.nullish(),
  withdrawn: z.literal(false).optional(),
})
export type EntryEdit = z.infer<typeof EntryEdit>

/** An entry by itself. Taken back it counts nowhere, and is here to be brought back. */
export const WorkLogEntry = WorkLog.extend({ withdrawn: z.boolean() })
export type WorkLogEntry = z.infer<typeof WorkLogEntry>
