import { z } from 'zod'

const EARLIEST = Date.UTC(1990, 0, 1)
const LATEST = Date.UTC(2100, 0, 1)

const isStorable = (value: string) => !value.includes('\u0000') && value.isWellFormed()
const UNSTORABLE = { error: 'holds a NUL or half a surrogate pair' }

/** Text that Postgres can hold: no NUL, no half of a surrogate pair. */
export function text(max: number, min = 1) {
  return z.string().min(min).max(max).refine(isStorable, UNSTORABLE)
}

/** A title: text that says something once the blanks around it are gone. */
export function title() {
  return text(500).refine((value) => value.trim() !== '', { error: 'is blank' })
}

/** An instant, ISO 8601 with offset, between 1990 and 2100. */
export const Instant = z.iso
  .datetime({ offset: true, error: 'is not an ISO 8601 time with an offset, such as 2026-03-01T14:05:00Z' })
  .refine((value) => Date.parse(value) >= EARLIEST && Date.parse(value) < LATEST, {
    error: 'lies outside the years 1990 to 2099',
  })

/** A calendar day, in the years in which records can lie. */
export const Day = z.iso
  .date({ error: 'is not a day, such as 2026-03-01' })
  .refine((day) => Date.parse(day) >= EARLIEST && Date.parse(day) <= LATEST, {
    error: 'lies outside the years 1990 to 2099',
  })

/** The name a team or a service is called by in every record. */
export const Slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9][a-z0-9._-]*$/, { error: 'is not a slug: a to z, 0 to 9, dot, dash and underscore' })

export const Source = text(64)
export const ExternalId = text(200)
export const RepositoryName = text(200)
export const Sha = z.string().regex(/^[0-9A-Za-z._-]{1,64}$/, { error: 'is not the id of a commit' })
export const Email = z.email({ error: 'is not an e-mail address' }).max(254)
export const Url = z
  .url({ protocol: /^https?$/, error: 'is not a web address' })
  .max(2000)
  .refine(isStorable, UNSTORABLE)
export const Count = z.int().min(0).max(100_000_000)

/** Names a change by its record or by its commit. */
export const ChangeRef = z.union(
  [
    z.strictObject({ source: Source, externalId: ExternalId }),
    z.strictObject({ repository: RepositoryName, sha: Sha }),
  ],
  { error: 'names a change by { source, externalId } or by { repository, sha }' },
)
export type ChangeRef = z.infer<typeof ChangeRef>

/** Names an incident by its number or by its record. */
export const IncidentRef = z.union(
  [z.string().regex(/^INC-[1-9][0-9]{0,8}$/), z.strictObject({ source: Source, externalId: ExternalId })],
  { error: 'names an incident by "INC-12" or by { source, externalId }' },
)
export type IncidentRef = z.infer<typeof IncidentRef>

/** What every record begins with. `source` and `externalId` together name it for ever. */
export const Identity = {
  source: Source,
  externalId: ExternalId,
  /** Orders the versions of a record; when it is absent, the time of receipt does. */
  eventAt: Instant.nullish(),
}
