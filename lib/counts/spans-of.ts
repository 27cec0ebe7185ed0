import { addDays, type Day, daysFrom } from '@/lib/time/day'
import { dayAt, startOfDay } from '@/lib/time/zone'

/** Beyond, what is asked is counted from rows. */
const MOST_DAYS = 5 * 366
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
/** A Monday that weeks are counted from, for which of them go together to be the same every day. */
const FIRST_MONDAY: Day = '1970-01-05'
/** A question tells apart what is live for that long, so the day on which that falls is in no answer as a whole. */
const TOLD_APART_DAYS = [0, 7, 30, 90]

export type Stretch = { fromAt: Date; toAt: Date }

/** The days of the zone from the first instant to the last, the latest first; of a longer time the last years. */
export function daysOf(first: Date, last: Date, zone: string): Stretch[] {
  const oldest = dayAt(first, zone)
  const days: Stretch[] = []
  for (let day = dayAt(last, zone); day >= oldest && days.length < MOST_DAYS; day = addDays(day, -1))
    days.push({ fromAt: startOfDay(day, zone), toAt: startOfDay(addDays(day, 1), zone) })
  // A day that the zone left out has no instants.
  return days.filter(({ fromAt, toAt }) => fromAt < toAt)
}

/** The runs of so many days, from a Monday on, of which every day is among those, the latest first. */
export function runsOf(length: number, days: readonly Stretch[], zone: string): Stretch[] {
  const there = new Set(days.map(({ fromAt }) => fromAt.getTime()))
  const ends = new Set(days.map(({ toAt }) => toAt.getTime()))
  return days.flatMap(({ fromAt }) => {
    const day = dayAt(fromAt, zone)
    if (daysFrom(FIRST_MONDAY, day) % length !== 0) return []
    const toAt = startOfDay(addDays(day, length), zone)
    return there.has(fromAt.getTime()) && ends.has(toAt.getTime()) ? [{ fromAt, toAt }] : []
  })
}

/**
 * The hours of those days on which a moment falls that a question of now, or of tomorrow, tells apart: the part of a day
 * that is read from rows is then no more than an hour. The latest first.
 */
export function hoursOf(now: Date, days: readonly Stretch[]): Stretch[] {
  const moments = TOLD_APART_DAYS.flatMap((ago) => [-ago, 1 - ago]).map((day) => now.getTime() + day * DAY_MS)
  return days
    .filter(({ fromAt, toAt }) => moments.some((at) => at >= fromAt.getTime() && at < toAt.getTime()))
    .flatMap(({ fromAt, toAt }) => {
      const hours: Stretch[] = []
      for (let at = fromAt.getTime(); at < toAt.getTime(); at += HOUR_MS)
        hours.push({ fromAt: new Date(at), toAt: new Date(Math.min(at + HOUR_MS, toAt.getTime())) })
      return hours.reverse()
    })
}
