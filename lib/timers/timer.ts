import { z } from 'zod'
import { ChangeRef, text } from '@/lib/ingest/fields'
import { IncidentKey } from '@/lib/lists/query'
import { WorkLogEntry } from '@/lib/work/entry'
import { Activity } from '@/lib/work/work-log'

/** What a timer is started for. All of it may be said later, of the entry that it becomes. */
export const TimerStart = z.strictObject({
  incident: IncidentKey.nullish(),
  change: ChangeRef.nullish(),
  activity: Activity.optional(),
  note: text(5000, 0).nullish(),
})
export type TimerStart = z.infer<typeof TimerStart>

export const Timer = z.object({
  startedAt: z.iso.datetime(),
  incident: z.string().nullable(),
  title: z.string().nullable(),
  changeId: z.uuid().nullable(),
  activity: Activity,
  note: z.string().nullable(),
})
export type Timer = z.infer<typeof Timer>

/** A person has one. */
export const TimerState = z.object({ timer: Timer.nullable(), timeZone: z.string() })
export type TimerState = z.infer<typeof TimerState>

/** What became of the timer that ran; null: none did. `isCapped`: it ran for longer than the day an entry may have. */
export const TimerStopped = TimerState.extend({ logged: WorkLogEntry.nullable(), isCapped: z.boolean() })
export type TimerStopped = z.infer<typeof TimerStopped>

/** `discard`: nothing is logged of it. */
export const TimerStop = z.strictObject({ discard: z.literal('yes').optional() })
export type TimerStop = z.infer<typeof TimerStop>
