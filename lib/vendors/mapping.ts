import { z } from 'zod'

/** What of an incident is read where a vendor keeps it, and may be read elsewhere or under other words by our rules. */
export const MappedField = z.enum([
  'startedAt',
  'detectedAt',
  'acknowledgedAt',
  'mitigatedAt',
  'resolvedAt',
  'severity',
  'service',
  'team',
  'assignee',
])
export type MappedField = z.infer<typeof MappedField>

/**
 * Where a field stands and what its words mean here. Of the paths the first that leads to something counts. Words are
 * in lower case; of a service, a team or a time a word without an entry stands for itself, of a severity for nothing.
 */
export type FieldMapping = { paths: readonly string[]; words?: Readonly<Record<string, string>> }
export type Mapping = Readonly<Partial<Record<MappedField, FieldMapping>>>

/** A step is a key, `[]` for whatever comes first in a list, or `[key=word]` for what in it has that word there. */
const STEP = /\[(?:([^\]=]*)=)?([^\]]*)\]|((?:\\.|[^.[\\])+)/g

/** Whether every letter of it is part of a step. */
export function isPath(path: string): boolean {
  return (
    path.trim() === path &&
    /^[^.]/.test(path) &&
    path.replaceAll(STEP, '').replaceAll('.', '') === '' &&
    !/\.$/.test(path)
  )
}

/**
 * What a path leads to, as `data.incident.priority.summary`, `alerts[].labels.service` or
 * `milestones[type=resolved].occurred_at`; a dot of a key is written `\.`. undefined where it leads nowhere.
 */
export function valueAt(subject: unknown, path: string): unknown {
  let at = subject
  for (const [, key, word, name] of path.matchAll(STEP)) {
    if (name !== undefined) at = ownValue(at, name.replaceAll(/\\(.)/g, '$1'))
    else if (!Array.isArray(at)) return undefined
    else if (key === undefined) at = at[0]
    else at = at.find((one) => isSameWord(valueAt(one, key), word ?? ''))
  }
  return at
}

/** A text to which a path leads; null where it leads to none. */
export function textAt(subject: unknown, path: string): string | null {
  const value = valueAt(subject, path)
  return typeof value === 'string' ? value : null
}

/** The key of a payload may be one that every object has, such as `toString`. */
function ownValue(subject: unknown, key: string): unknown {
  if (typeof subject !== 'object' || subject === null || !Object.hasOwn(subject, key)) return undefined
  return (subject as Record<string, unknown>)[key]
}

function isSameWord(value: unknown, word: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === word.toLowerCase()
}

/** What a field's paths lead to. */
export function saidAt(subject: unknown, mapping: Mapping, field: MappedField): string | null {
  return firstSaid(subject, mapping[field]?.paths ?? [])
}

/** The first of the paths that leads to a text or a number, as text; null where none does. */
export function firstSaid(subject: unknown, paths: readonly string[]): string | null {
  for (const path of paths) {
    const value = valueAt(subject, path)
    const said = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value
    if (typeof said === 'string' && said.trim() !== '') return said.trim()
  }
  return null
}

/** What a word means here; null where nothing is said of it. */
export function meaningOf(word: string, mapping: Mapping, field: MappedField): string | null {
  const words = mapping[field]?.words ?? {}
  const key = word.toLowerCase()
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null
}
