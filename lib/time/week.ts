import { addDays, daysFrom, isDay, weekday, type Day } from './day'
import { dayAt, startOfDay } from './zone'

/** An ISO 8601 week such as 2026-W03: from Monday, in the year that holds its Thursday. Weeks compare as text. */
export type Week = string

/** The week that a calendar in the zone shows at an instant. */
export function weekAt(instant: Date, zone: string): Week {
  return weekOf(dayAt(instant, zone))
}

export function weekOf(day: Day): Week {
  const thursday = addDays(day, 4 - weekday(day))
  const year = thursday.slice(0, 4)
  const number = Math.floor(daysFrom(`${year}-01-01`, thursday) / 7) + 1

  return `${year}-W${String(number).padStart(2, '0')}`
}

/** Whether the text is a week that exists: 2025-W53 is not. */
export function isWeek(text: string): boolean {
  return /^\d{4}-W\d{2}$/.test(text) && isDay(mondayOf(text)) && weekOf(mondayOf(text)) === text
}

export function mondayOf(week: Week): Day {
  const fourthOfJanuary = `${week.slice(0, 4)}-01-04`
  return addDays(fourthOfJanuary, 1 - weekday(fourthOfJanuary) + (Number(week.slice(6)) - 1) * 7)
}

/** The first instant of a week in the zone. It lasts an hour less or more when the clocks change. */
export function startOfWeek(week: Week, zone: string): Date {
  return startOfDay(mondayOf(week), zone)
}

export function addWeeks(week: Week, weeks: number): Week {
  return weekOf(addDays(mondayOf(week), weeks * 7))
}

/** Every week that a half-open range of instants touches, in order, also those in which nothing happened. */
export function weeksTouched(from: Date, to: Date, zone: string): Week[] {
  if (!(from < to)) return []

  const first = weekAt(from, zone)
  const last = weekAt(new Date(to.getTime() - 1), zone)
  // Counted ahead: a loop until the last week would never end beyond the year 9999, where weeks stop comparing as text.
  const weeks = Math.round(daysFrom(mondayOf(first), mondayOf(last)) / 7)
  return Number.isNaN(weeks) ? [] : Array.from({ length: weeks + 1 }, (_, at) => addWeeks(first, at))
}
