import { addDays, isDay } from '@/lib/time/day'
import { instantOf } from '@/lib/time/wall-clock'
import { dayAt } from '@/lib/time/zone'
import type { Reading, Times, Token } from './entry'
import type { Word } from './words-of'

const CLOCK = '((?:[01]?[0-9]|2[0-3]):[0-5][0-9])'
const TIMES = new RegExp(`^${CLOCK}(?:[-–]${CLOCK})?$`)
/** Somebody's watch may be ahead of ours. */
const AHEAD_MS = 5 * 60_000

/** How many words from here on tell a time, and which: "14:05", "14:05-14:40", with a day before it or without. */
export function readTimes(words: Word[], from: number, { now, zone }: Reading): { used: number; times: Times } | null {
  const today = dayAt(now, zone)
  const day = dayNamed(words[from]!.text, today)
  const used = day ? 2 : 1
  const [, first, last] = TIMES.exec(words[from + used - 1]?.text ?? '') ?? []
  if (!first) return null

  const times = timesOn(day ?? today, first, last, zone)
  // A clock that has not come to that time today has shown it yesterday.
  if (!day && Date.parse(times.startedAt) > now.getTime() + AHEAD_MS)
    return { used, times: timesOn(addDays(today, -1), first, last, zone) }
  return { used, times }
}

export function timeToken(words: Word[], from: number, used: number): Token {
  return { kind: 'time', start: words[from]!.start, end: words[from + used - 1]!.end }
}

function timesOn(day: string, first: string, last: string | undefined, zone: string): Times {
  const start = instantOf(day, padded(first), zone)
  if (!last) return { startedAt: start.at.toISOString(), endedAt: null, isShifted: !start.isShown }

  const sameDay = instantOf(day, padded(last), zone)
  const end = sameDay.at < start.at ? instantOf(addDays(day, 1), padded(last), zone) : sameDay
  return {
    startedAt: start.at.toISOString(),
    endedAt: end.at.toISOString(),
    isShifted: !start.isShown || !end.isShown,
  }
}

function dayNamed(word: string, today: string): string | null {
  if (/^today$/i.test(word)) return today
  if (/^yesterday$/i.test(word)) return addDays(today, -1)
  return isDay(word) && word >= '1990' && word < '2099-12-31' ? word : null
}

const padded = (clock: string) => clock.padStart(5, '0')
