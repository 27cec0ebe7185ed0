import type { Incident } from '@/lib/incidents/incident'
import { EDITED_FIELDS, type EditedField } from './words'

export type Value = string | boolean | null
export type Shown = Record<EditedField, Value>

/** An incident field by field, under the names by which it is edited. A person is known by their id. */
export function shownOf({ declaredOrigin, assigneeId, ...incident }: Incident): Shown {
  const values = { ...incident, origin: declaredOrigin, assigneeEmail: assigneeId }
  return Object.fromEntries(EDITED_FIELDS.map((field) => [field, values[field]])) as Shown
}
