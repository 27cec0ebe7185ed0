import { FailureMode, IncidentStatus, Lack, Severity } from '@/lib/incidents/incident'
import { Origin } from '@/lib/origins/origin'
import { filterSearch } from './search'

export type Field = keyof typeof filterSearch
export type Filter = Partial<Record<Field, string>>
/** What is known by name, to be suggested. */
export type Names = { services: string[]; teams: string[]; sources: string[] }
export type Offer = { text: string; hint: string; token: [Field, string] | null }

const VALUES = {
  severity: [...Severity.options, 'NONE'],
  lacks: Lack.options,
  status: IncidentStatus.options,
  origin: Origin.options,
  mode: FailureMode.options,
  show: ['all'],
  snoozed: ['yes'],
} as const satisfies Partial<Record<Field, readonly string[]>>

const HINTS: Record<Exclude<Field, 'q'>, string> = {
  severity: 'how grave it is, or none',
  lacks: 'what is still to be said',
  status: 'where it stands',
  service: 'of which service',
  team: 'whose it is',
  origin: 'who wrote the code',
  mode: 'how it failed',
  source: 'who sent it',
  show: 'all, what lacks nothing as well',
  snoozed: 'yes, what you put off as well',
}
export const FIELDS = Object.keys(HINTS) as Exclude<Field, 'q'>[]

const isListed = (field: Field): field is keyof typeof VALUES => field in VALUES
const written = (value: string) => value.toLowerCase().replaceAll('_', '-')

/** "severity:sev1"; words stand for themselves. */
export function tokenText(field: Field, value: string): string {
  if (field === 'q') return value
  return `${field}:${isListed(field) ? written(value) : value}`
}

/** A field and its value, where the text is one. */
export function readToken(text: string): [Field, string] | null {
  const [, name = '', rest = ''] = /^([a-z]+):(.+)$/i.exec(text.trim()) ?? []
  const field = FIELDS.find((each) => each === name.toLowerCase())
  if (!field || !rest) return null
  const value = isListed(field) ? VALUES[field].find((each) => written(each) === written(rest)) : rest
  return value && filterSearch[field].parse(value) !== null ? [field, value] : null
}

/** All that a line says: its tokens, and what is left of it as words. */
export function readLine(line: string): Filter {
  const parts = line.trim().split(/\s+/)
  const tokens = parts.flatMap((part) => {
    const token = readToken(part)
    return token ? [token] : []
  })
  const words = parts.filter((part) => !readToken(part)).join(' ')
  return { ...Object.fromEntries(tokens), ...(words && { q: words }) }
}

const MOST = 12

/** What a text may become, the likeliest first. */
export function offersFor(text: string, names: Names): Offer[] {
  const wanted = text.trim().toLowerCase()
  const field = FIELDS.find((each) => wanted.startsWith(`${each}:`))
  if (field) return valuesOf(field, names, wanted.slice(field.length + 1)).slice(0, MOST)

  const fields = FIELDS.filter((each) => each.startsWith(wanted)).map((each): Offer => ({
    text: `${each}:`,
    hint: HINTS[each],
    token: null,
  }))
  if (wanted === '') return fields
  const words: Offer = { text: text.trim(), hint: 'these words', token: ['q', text.trim()] }
  const values = FIELDS.flatMap((each) => valuesOf(each, names, wanted))
  return [...fields, words, ...values].slice(0, MOST)
}

function valuesOf(field: Exclude<Field, 'q'>, names: Names, wanted: string): Offer[] {
  const all: readonly string[] = isListed(field) ? VALUES[field] : known(field, names)
  return all
    .filter((value) => written(value).includes(written(wanted)))
    .map((value) => ({ text: tokenText(field, value), hint: HINTS[field], token: [field, value] }))
}

function known(field: Field, { services, teams, sources }: Names): string[] {
  return field === 'service' ? services : field === 'team' ? teams : sources
}
