import type { Entry, Reading } from './entry'
import { minutesIn, readHours } from './read-hours'
import { readIncident } from './read-incident'
import { wordsOf } from './words-of'

/** What a line says. One that begins with a duration tells of hours, unless `as` says what it is. */
export function readLine(line: string, reading: Reading, as: Entry['kind'] | null = null): Entry {
  const words = wordsOf(line)
  const kind = as ?? (words[0] && minutesIn(words[0].text) !== null ? 'hours' : 'incident')
  return kind === 'hours' ? readHours(words, reading) : readIncident(words, reading)
}
