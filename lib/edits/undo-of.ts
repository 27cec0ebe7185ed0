import type { IncidentDetail } from '@/lib/incidents/incident'
import { shownOf } from './shown'
import { type Wish } from './wish'
import { EDITED_FIELDS } from './words'

/**
 * What puts an edit back: where somebody had given their word before it that word, where nobody had the sender's. What
 * was reviewed is resolved first, because only that can be reviewed.
 */
export function undoOf(before: IncidentDetail, held: IncidentDetail): Wish[] {
  const [was, is] = [shownOf(before), shownOf(held)]
  const changed = EDITED_FIELDS.filter((field) => was[field] !== is[field])
  const wish: Wish = Object.fromEntries(
    changed.map((field) => [field, { value: was[field], ...(!before.words[field] && { back: true as const }) }]),
  )
  if (before.status !== 'REVIEWED' || held.status === 'RESOLVED' || !wish.status) return [wish]
  return [{ ...wish, status: { value: 'RESOLVED' } }, { status: { value: 'REVIEWED' } }]
}
