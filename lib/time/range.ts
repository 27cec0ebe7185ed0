import { addDays, daysFrom, isDay, weekday, type Day } from './day'
import { dayAt, startOfDay } from './zone'

/** Days from `from` up to, not including, `to`. */
export type DayRange = { from: Day; to: Day }

/** How many weeks the ready-made ranges span. */
export const PRESET_WEEKS = [4, 13, 26, 52, 78] as const

export function isDayRange({ from, to }: DayRange): boolean {
  return isDay(from) && isDay(to) && from < to
}

/** The half-open range of instants that the days cover in the zone. */
export function instantsOf({ from, to }: DayRange, zone: string): { from: Date; to: Date } {
  return { from: startOfDay(from, zone), to: startOfDay(to, zone) }
}

/** Whole ISO weeks, the running one included: it ends with the coming Monday, so its last days are still to come. */
export function lastWeeks(weeks: number, now: Date, zone: string): DayRange {
  const today = dayAt(now, zone)
  const to = addDays(today, 8 - weekday(today))
  return { from: addDays(to, -7 * weeks), to }
}

/** The last so many days, today included. */
export function lastDays(days: number, now: Date, zone: string): DayRange {
  const to = addDays(dayAt(now, zone), 1)
  return { from: addDays(to, -days), to }
}

/** The range of equal length that ends where this one begins: what "before" means in a comparison. */
export function rangeBefore({ from, to }: DayRange): DayRange {
  return { from: addDays(from, -daysFrom(from, to)), to: from }
}
