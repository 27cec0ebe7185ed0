import { createParser, parseAsStringLiteral } from 'nuqs/server'
import { isDay } from '@/lib/time/day'
import { ENTITIES } from './words'

const parseAs = (isGood: (text: string) => boolean) =>
  createParser<string>({ parse: (text) => (isGood(text) ? text : null), serialize: (text) => text })

const parseAsDay = parseAs((text) => isDay(text) && text >= '1990-01-01' && text < '2100-01-02')

/** What the address of the audit page may hold, in the words of the API. What is not understood is left out. */
export const auditSearch = {
  kind: parseAsStringLiteral(['PERSON', 'TOKEN', 'ENDPOINT', 'SHARE', 'SYSTEM'] as const),
  entity: parseAsStringLiteral(ENTITIES),
  actor: parseAs((text) => text.trim() !== '' && text.length <= 254 && !text.includes('\u0000') && text.isWellFormed()),
  action: parseAs((text) => /^[a-z][a-z.-]{0,59}$/.test(text)),
  entityId: parseAs((text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)),
  from: parseAsDay,
  to: parseAsDay,
}

type Days = { from: string | null; to: string | null }

/** As the API takes it: days that are not in order say nothing. */
export function auditRows<T extends Days>({ from, to, ...rest }: T): Record<string, string> {
  const days: Days = from && to && from >= to ? { from: null, to: null } : { from, to }
  const said = Object.entries<string | null>({ ...rest, ...days })
  return Object.fromEntries(said.filter((entry): entry is [string, string] => Boolean(entry[1])))
}
