import { counted } from '@/lib/format'
import { duration } from '@/lib/format-duration'
import { weekName } from '@/lib/format-time'
import type { WorkWeek } from './week'

/** What a week comes to, and what was trimmed of it. Nothing logged is a gap, not nought minutes. */
export function weekFinding({ week, total }: Pick<WorkWeek, 'week' | 'total'>): string {
  if (!total) return `Nothing is logged in ${weekName(week)}.`
  const trimmed = total.minutes - total.countedMinutes
  const rest = trimmed < 1 ? '' : ` after trimming ${inHours(trimmed)} of overlap`
  return `You logged ${inHours(total.countedMinutes)} in ${weekName(week)}${rest}, in ${counted(total.entries, 'entry', 'entries')}.`
}

/** Sums stay in hours: days of twenty-four hours would say nothing of work. */
export function inHours(minutes: number): string {
  const whole = Math.round(minutes)
  return whole < 2880 ? duration(whole) : counted(Math.round(whole / 60), 'hour')
}
