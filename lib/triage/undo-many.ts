import type { EditResult, IncidentEdits } from '@/lib/edits/edit-many'
import { type Shown, shownOf } from '@/lib/edits/shown'
import { editOf, type Wish } from '@/lib/edits/wish'
import type { EditedField } from '@/lib/edits/words'
import type { Incident } from '@/lib/incidents/incident'

/** With a status its times are set. */
const ALONG: Partial<Record<EditedField, EditedField[]>> = { status: ['acknowledgedAt', 'mitigatedAt', 'resolvedAt'] }

/** What puts back an edit of one field of several incidents: somebody's word where there was one, else the sender's. */
export function undoMany(
  field: EditedField,
  before: readonly Incident[],
  results: readonly EditResult[],
): IncidentEdits['items'] {
  return results.flatMap(({ index, status, version, spoken = [] }) => {
    const incident = before[index]
    if (status !== 200 || !incident || version === undefined) return []
    return [{ incident: incident.key, version, edit: editOf(backTo(shownOf(incident), field, spoken)) }]
  })
}

function backTo(was: Shown, field: EditedField, spoken: readonly EditedField[]): Wish {
  const fields = [field, ...(ALONG[field] ?? [])]
  return Object.fromEntries(
    fields.map((each) => [each, { value: was[each], ...(!spoken.includes(each) && { back: true as const }) }]),
  )
}
