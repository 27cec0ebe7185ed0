import { instantOf } from '@/lib/time/wall-clock'
import { addWeeks, mondayOf, weekAt, type Week } from '@/lib/time/week'

/** How late a digest may still go out: whoever reads it later has the next week's before them. */
export const LATEST_MS = 86_400_000
/** An Aftermerge that was off for a season is not asked what it missed then. */
const LOOKED_BACK_WEEKS = 4

export type Owed = { week: Week; at: Date; isMissed: boolean }

/** When the digest of a week goes out: at that hour of the Monday after it, as clocks in the zone show it. */
export function dueAt(week: Week, hour: number, zone: string): Date {
  return instantOf(mondayOf(addWeeks(week, 1)), `${String(hour).padStart(2, '0')}:00`, zone).at
}

/** The weeks of which a digest is due by now, the latest last, since it was turned on. */
export function owed({ hour, onSince }: { hour: number; onSince: Date }, zone: string, now: Date): Owed[] {
  const last = addWeeks(weekAt(now, zone), -1)
  return Array.from({ length: LOOKED_BACK_WEEKS }, (_, back) => addWeeks(last, back + 1 - LOOKED_BACK_WEEKS))
    .map((week) => ({ week, at: dueAt(week, hour, zone) }))
    .filter(({ at }) => at <= now && at >= onSince)
    .map(({ week, at }) => ({ week, at, isMissed: now.getTime() - at.getTime() > LATEST_MS }))
}

/** When it goes out next. */
export function nextAt(hour: number, zone: string, now: Date): Date {
  const thisWeek = weekAt(now, zone)
  return [addWeeks(thisWeek, -1), thisWeek].map((week) => dueAt(week, hour, zone)).find((at) => at > now)!
}

/** The week that a digest would be about if it were sent now: the last that is over. */
export function lastWeek(zone: string, now: Date): Week {
  return addWeeks(weekAt(now, zone), -1)
}
