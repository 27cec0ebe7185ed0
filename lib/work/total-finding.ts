import { counted } from '@/lib/format'
import { duration } from '@/lib/format-duration'
import type { WorkLogPage } from './work-log'

/** What all the work that fits comes to, and what was trimmed of it. */
export function totalFinding(total: NonNullable<WorkLogPage['total']>): string {
  if ('why' in total) return `What it comes to is ${total.why}.`

  const { entries, minutes, countedMinutes } = total
  const sum = `${counted(entries, 'entry', 'entries')} come to ${inHours(countedMinutes)}`.replace(
    'entry come',
    'entry comes',
  )
  const trimmed = minutes - countedMinutes
  return trimmed < 0.5
    ? `${sum}. No entries of one person overlap.`
    : `${sum}, after trimming ${inHours(trimmed)}: where entries of one person overlap, the time counts once.`
}

/** Sums stay in hours: days of twenty-four hours would say nothing of work. */
function inHours(minutes: number): string {
  return minutes < 60 ? duration(minutes) : counted(Math.round(minutes / 60), 'hour')
}
