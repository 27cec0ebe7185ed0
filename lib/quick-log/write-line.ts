import { clock } from '@/lib/format-time'
import { dayAt } from '@/lib/time/zone'
import type { Entry, Times, TokenKind } from './entry'
import { asPlain, wordsOf } from './words-of'

/** An entry as a line that is read as the same entry again. */
export function writeLine(entry: Entry, zone: string): string {
  const words = (text: string) => text.split(' ').filter(Boolean).map(asPlain)
  if (entry.kind === 'hours') {
    const { minutes, activity, incident, times, note } = entry
    const said = [minutes && `${minutes}m`, activity?.toLowerCase(), incident, times && writeTimes(times, zone)]
    return [...said.filter(Boolean), ...words(note)].join(' ')
  }
  const { title, service, severity, person, times, origin, mode } = entry
  const said = [
    service && `#${service}`,
    severity && `!${severity.slice(-1)}`,
    person && `@${person.handle}`,
    times && writeTimes(times, zone),
    origin && `~${origin.toLowerCase()}`,
    mode && writeMode(mode),
  ]
  return [...words(title), ...said.filter(Boolean)].join(' ')
}

export function writeMode(mode: string): string {
  return `+${mode.toLowerCase().replaceAll('_', '-')}`
}

/** With its day, so that it is the same tomorrow. */
export function writeTimes({ startedAt, endedAt }: Times, zone: string): string {
  const range = [startedAt, ...(endedAt ? [endedAt] : [])].map((at) => clock(at, zone)).join('-')
  return `${dayAt(new Date(startedAt), zone)} ${range}`
}

/** The line with this said in place of what it said of the kind before; null leaves it unsaid. */
export function withSaid(line: string, entry: Entry, kind: TokenKind, said: string | null): string {
  const token = entry.tokens.find((each) => each.kind === kind)
  if (!token) return said === null ? line : [line.trimEnd(), said].filter(Boolean).join(' ')

  const rest = wordsOf(line.slice(token.end)).length > 0 ? line.slice(token.end) : ''
  if (said !== null) return `${line.slice(0, token.start)}${said}${rest}`
  return `${line.slice(0, token.start).trimEnd()}${rest}`.trimStart()
}
