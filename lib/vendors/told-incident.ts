import { Email, Instant, Slug, Url } from '@/lib/ingest/fields'
import { type IncidentItem, Severity } from '@/lib/incidents/incident'
import { meaningOf, type MappedField, type Mapping, saidAt } from './mapping'
import { cut, said, VendorTime } from './payload'

/** Clocks of a vendor that differ by less say nothing of which came first. */
const SKEW_MS = 60_000
const TIMES = ['detectedAt', 'acknowledgedAt', 'mitigatedAt', 'resolvedAt'] as const

/** null takes back what was said before, as for an incident that is opened again. */
export type Times = Partial<Record<(typeof TIMES)[number], string | null>>

/** What an event says of an incident beside what is mapped. Times given here stand where the mapping finds none. */
type Told = Pick<IncidentItem, 'source' | 'externalId'> & {
  /** When what it tells was so; versions of an incident are ordered by it. */
  at: string
  title: string
  status?: IncidentItem['status']
  summary?: string | null | undefined
  url?: string | null | undefined
  startedAt?: string
  /** When it is taken to have begun, where nobody says; left out, that is `at`. */
  assumedStart?: string
  times?: Times
  detectedBy?: IncidentItem['detectedBy']
  /** What few may see there is not for all to see here. */
  isPrivate?: boolean | null | undefined
}

/**
 * One event of an incident as a version of its record. It says what it knows and leaves out the rest, so that events in
 * any order, doubled or alone, add up to the same incident.
 */
export function toldIncident(subject: unknown, told: Told, mapping: Mapping): IncidentItem {
  const knownStart = timeAt(subject, mapping, 'startedAt') ?? told.startedAt
  const startedAt = knownStart ?? told.assumedStart ?? told.at
  return {
    source: told.source,
    externalId: cut(told.externalId, 200),
    eventAt: told.at,
    title: cut(told.title.trim(), 500).trim() || 'Without a title',
    startedAt,
    ...(!knownStart && { startIsAssumed: true }),
    ...said('summary', told.summary, 20_000),
    ...oneOf('url', Url.safeParse(told.url).data),
    ...(told.status && { status: told.status }),
    ...timesOf(subject, told, mapping, startedAt),
    ...oneOf('severity', Severity.safeParse(mapped(subject, mapping, 'severity')).data),
    ...oneOf('service', slugOf(mapped(subject, mapping, 'service') ?? saidAt(subject, mapping, 'service'))),
    ...oneOf('team', slugOf(mapped(subject, mapping, 'team') ?? saidAt(subject, mapping, 'team'))),
    ...oneOf('assigneeEmail', emailOf(mapped(subject, mapping, 'assignee') ?? saidAt(subject, mapping, 'assignee'))),
    ...(told.detectedBy && { detectedBy: told.detectedBy }),
    ...(typeof told.isPrivate === 'boolean' && { visibility: told.isPrivate ? 'TEAM' : 'EVERYONE' }),
  }
}

function timesOf(subject: unknown, { times }: Told, mapping: Mapping, startedAt: string) {
  const told = TIMES.flatMap((field) => {
    const given = times?.[field]
    const at = given === null ? null : (timeAt(subject, mapping, field) ?? given)
    if (at === undefined) return []
    const placed = at && notBefore(at, startedAt)
    return placed === undefined ? [] : [[field, placed] as const]
  })
  return Object.fromEntries(told) as Times
}

/** undefined where it lies so far before the start that one of the two is wrong. */
function notBefore(at: string, start: string): string | undefined {
  const early = Date.parse(start) - Date.parse(at)
  if (early <= 0) return at
  return early <= SKEW_MS ? start : undefined
}

/** A time as any of our vendors writes it: ISO 8601, loosely, or in seconds, milliseconds or nanoseconds. */
function timeAt(subject: unknown, mapping: Mapping, field: MappedField): string | undefined {
  const word = saidAt(subject, mapping, field)
  return word === null ? undefined : instantOf(word)
}

/** undefined for what is no time, and for the year 1 by which some say that it is not over. */
export function instantOf(word: string): string | undefined {
  const at = /^\d{9,20}$/.test(word) ? ofNumber(word) : VendorTime.safeParse(word).data
  return at && Instant.safeParse(at).success ? at : undefined
}

/** Digits are cut before they are counted with: of nanoseconds there are more than a number can hold. */
function ofNumber(digits: string): string {
  const beyondMs = digits.length >= 18 ? 6 : digits.length >= 15 ? 3 : 0
  const ms = Number(beyondMs ? digits.slice(0, -beyondMs) : digits)
  const at = new Date(digits.length >= 12 ? ms : ms * 1000)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}

function mapped(subject: unknown, mapping: Mapping, field: MappedField): string | null {
  const word = saidAt(subject, mapping, field)
  return word === null ? null : meaningOf(word, mapping, field)
}

const LONGEST_NAME = 1_000

/** The name of a service or a team as our records write it: `Checkout API (EU)` is checkout-api-eu. */
export function slugOf(name: string | null): string | undefined {
  const slug = (name ?? '')
    // Beyond that nothing is left of it, and a name of a million dashes would be looked at for hours.
    .slice(0, LONGEST_NAME)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9._-]+(?:-+[^a-z0-9._-]+)*/g, '-')
    .replaceAll(/^[^a-z0-9]+|-+$/g, '')
    .slice(0, 64)
  return Slug.safeParse(slug).data
}

function emailOf(word: string | null): string | undefined {
  return Email.safeParse(word?.toLowerCase()).data
}

function oneOf<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value }
}
