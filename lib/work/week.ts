import { z } from 'zod'
import { Week } from '@/lib/lists/query'
import { WorkLog, WorkTotal } from './work-log'

/** Left out: the week of today. */
export const WeekQuery = z.strictObject({ week: Week.optional() })
export type WeekQuery = z.infer<typeof WeekQuery>

/** `overlaps`: the entries that began earlier and keep the time that was trimmed of this one. */
export const WeekEntry = WorkLog.extend({
  /** Of the change it was for, where it was for one. */
  change: z.string().nullable(),
  /** Whether it can be edited here; what others send can only be taken back. */
  isOurs: z.boolean(),
  overlaps: z.array(z.uuid()),
})
export type WeekEntry = z.infer<typeof WeekEntry>

/** One's own ISO week, Monday to Sunday as clocks of one's own zone show it. Entries belong to the day they began. */
export const WorkWeek = z.object({
  week: z.string(),
  timeZone: z.string(),
  today: z.iso.date(),
  days: z.array(z.object({ day: z.iso.date(), countedMinutes: z.number() })),
  entries: z.array(WeekEntry),
  /** null: nothing was logged, which is not nought minutes. */
  total: WorkTotal.nullable(),
})
export type WorkWeek = z.infer<typeof WorkWeek>
