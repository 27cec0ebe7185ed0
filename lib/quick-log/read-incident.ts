import { FailureMode, Severity } from '@/lib/incidents/incident'
import type { IncidentEntry, Reading, Token } from './entry'
import { readTimes, timeToken } from './read-times'
import { plain, type Word } from './words-of'

/** Each thing is said once: what is said again, or not understood, is a word of the title. */
export function readIncident(words: Word[], reading: Reading): IncidentEntry {
  const entry: IncidentEntry = { ...NOTHING, tokens: [] }
  const title: string[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at]!
    const timed = entry.times ? null : readTimes(words, at, reading)
    const kind = timed ? null : said(entry, word.text, reading)
    if (timed) entry.times = timed.times
    if (timed) entry.tokens.push(timeToken(words, at, timed.used))
    else if (kind) entry.tokens.push({ kind, start: word.start, end: word.end })
    else title.push(plain(word.text))
    at += timed?.used ?? 1
  }
  return { ...entry, title: title.join(' ') }
}

const NOTHING: IncidentEntry = {
  kind: 'incident',
  title: '',
  tokens: [],
  service: null,
  severity: null,
  person: null,
  origin: null,
  mode: null,
  times: null,
}

/** Puts what a word says into the entry; null where it says nothing, or something that was said before. */
function said(entry: IncidentEntry, word: string, { people }: Reading): Token['kind'] | null {
  const rest = word.slice(1)
  switch (word[0]) {
    case '#':
      return entry.service === null && isService(rest) ? put(entry, 'service', rest.toLowerCase()) : null
    case '!':
      return entry.severity === null && /^[1-4]$/.test(rest)
        ? put(entry, 'severity', Severity.parse(`SEV${rest}`))
        : null
    case '@': {
      const person = people.find(({ handle }) => handle === rest.toLowerCase())
      return entry.person === null && person ? put(entry, 'person', person) : null
    }
    case '~': {
      const origin = ORIGINS.find((name) => name === rest.toUpperCase())
      return entry.origin === null && origin ? put(entry, 'origin', origin) : null
    }
    case '+': {
      const mode = FailureMode.safeParse(rest.toUpperCase().replaceAll('-', '_')).data
      return entry.mode === null && mode ? put(entry, 'mode', mode) : null
    }
    default:
      return null
  }
}

const ORIGINS = ['AI', 'HUMAN', 'MIXED'] as const

/** "#1" is how people count customers and bugs: a service has a letter. */
function isService(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{0,63}$/i.test(name) && /[a-z]/i.test(name)
}

function put<Field extends Token['kind'] & keyof IncidentEntry>(
  entry: IncidentEntry,
  field: Field,
  value: IncidentEntry[Field],
): Field {
  entry[field] = value
  return field
}
