import { duration } from '@/lib/format-duration'
import { clock } from '@/lib/format-time'
import type { WeekEntry } from './week'
import { ACTIVITY_WORDS } from './words'

/** What was trimmed of an entry and what took it; null: nothing was. */
export function overlapWords(entry: WeekEntry, all: readonly WeekEntry[], zone: string): string | null {
  const trimmed = entry.minutes - entry.countedMinutes
  if (trimmed < 1) return null

  const named = all.filter(({ id }) => entry.overlaps.includes(id)).map((other) => nameOf(other, zone))
  const others = named.length > 0 ? named.join(' and ') : 'an entry of the day before'
  const left = entry.countedMinutes < 1 ? 'None of it counts' : `${duration(entry.countedMinutes)} of it count`
  return `${left}: ${duration(trimmed)} overlap ${others}.`
}

function nameOf({ incident, activity, startedAt }: WeekEntry, zone: string): string {
  return `${incident ?? ACTIVITY_WORDS[activity].toLowerCase()} of ${clock(startedAt, zone)}`
}
