import { durationIn } from '@/lib/work/duration-in'
import { Activity } from '@/lib/work/work-log'
import type { HoursEntry, Reading } from './entry'
import { readTimes, timeToken } from './read-times'
import { plain, type Word } from './words-of'

const MAX_MINUTES = 1440

/** A word of a line is a duration only with its unit: a bare number, or one of a clock, is something else there. */
const WITH_UNIT = /^(?:\d{1,2}h(?:\d{1,2}m?)?|\d{1,2}\.\d{1,2}h|\d{1,4}m(?:in)?)$/i

/** "45m", "1h", "1h30", "1h30m", "1.5h"; null where it is none, or more than a day. */
export function minutesIn(text: string): number | null {
  const minutes = WITH_UNIT.test(text) ? durationIn(text) : null
  return minutes !== null && minutes <= MAX_MINUTES ? minutes : null
}

/** The same rule as of an incident: what is said again, or not understood, is a word of the note. */
export function readHours(words: Word[], reading: Reading): HoursEntry {
  const entry: HoursEntry = {
    kind: 'hours',
    note: '',
    tokens: [],
    minutes: null,
    incident: null,
    activity: null,
    times: null,
  }
  const note: string[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at]!
    const timed = entry.times ? null : readTimes(words, at, reading)
    const kind = timed ? null : said(entry, word.text)
    if (timed) entry.times = timed.times
    if (timed) entry.tokens.push(timeToken(words, at, timed.used))
    else if (kind) entry.tokens.push({ kind, start: word.start, end: word.end })
    else note.push(plain(word.text))
    at += timed?.used ?? 1
  }
  return { ...entry, note: note.join(' ') }
}

function said(entry: HoursEntry, word: string): 'duration' | 'incident' | 'activity' | null {
  const minutes = minutesIn(word)
  if (minutes !== null && entry.minutes === null) {
    entry.minutes = minutes
    return 'duration'
  }
  const number = /^(?:INC-|#)0*([1-9][0-9]{0,8})$/i.exec(word)?.[1]
  if (number && entry.incident === null) {
    entry.incident = `INC-${number}`
    return 'incident'
  }
  const activity = Activity.safeParse(word.toUpperCase()).data
  if (activity && activity !== 'OTHER' && entry.activity === null) {
    entry.activity = activity
    return 'activity'
  }
  return null
}
