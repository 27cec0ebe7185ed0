import type { HistoryLine } from '@/lib/audit/history'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { canonical } from '@/lib/ingest/versions'
import { type Shown, shownOf, type Value } from './shown'
import type { Wish } from './wish'
import { EditedField } from './words'

/**
 * What takes back a line of the history: null where the line is no edit, where something else stands by now, and where
 * it names a person, whose address no history tells.
 */
export function undoLine(line: HistoryLine, incident: IncidentDetail): { wish: Wish; seen: Shown } | null {
  const fields = Object.keys(line.after ?? {})
  if (line.action !== 'incident.edited' || fields.length === 0) return null

  const now = shownOf(incident)
  const wish: Wish = {}
  for (const name of fields) {
    const field = EditedField.safeParse(name).data
    if (!field || field === 'assigneeEmail' || !isSame(now[field], line.after?.[name])) return null
    const value = (line.before?.[name] ?? null) as Value
    const told = incident.words[field]?.told
    wish[field] = { value, ...(isSame(told, value) && { back: true as const }) }
  }
  return { wish, seen: now }
}

/** A time is the same however it was written. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(asInstant(one) ?? null) === canonical(asInstant(other) ?? null)
}

function asInstant(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value
}
