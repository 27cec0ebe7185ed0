import { counted } from '@/lib/format'
import type { CriticalIncident, WeekReview } from './week-review'

export type PartId = 'headline' | 'critical' | 'unresolved' | 'repeats' | 'overdue' | 'carried' | 'notes'
/** `wants`: somebody has to decide something there. */
export type AgendaItem = { id: PartId; name: string; state: string; wants: boolean }

/** A follow-up of it is a decision, and so is that nothing is to be done, or that the next review decides. */
export function isDecided({ followUps, key }: CriticalIncident, { decisions }: Pick<WeekReview, 'decisions'>): boolean {
  return followUps.length > 0 || decisions.some(({ incident }) => incident === key)
}

export function undecidedIn(review: Pick<WeekReview, 'criticals' | 'decisions'>): CriticalIncident[] {
  return review.criticals.filter((incident) => !isDecided(incident, review))
}

/** What the meeting goes through, in its order. */
export function agendaOf(review: WeekReview): AgendaItem[] {
  const open = undecidedIn(review).length
  const { criticals, unresolved, services, modes, overdue, carried, notes } = review
  const some = (items: unknown[]) => (items.length === 0 ? 'none' : String(items.length))
  return [
    { id: 'headline', name: 'Headline', state: '', wants: false },
    {
      id: 'critical',
      name: 'SEV1 and SEV2',
      state: criticals.length === 0 ? 'none' : open === 0 ? 'decided' : `${open} to decide`,
      wants: open > 0,
    },
    { id: 'unresolved', name: 'Unresolved', state: some(unresolved), wants: false },
    { id: 'repeats', name: 'What came again', state: some([...services, ...modes]), wants: false },
    { id: 'overdue', name: 'Overdue', state: some(overdue), wants: false },
    {
      id: 'carried',
      name: 'Carried over',
      state: some([...carried.followUps, ...carried.decisions]),
      wants: false,
    },
    { id: 'notes', name: 'Notes', state: notes.body ? 'written' : 'empty', wants: false },
  ]
}

export function decidedWords(review: Pick<WeekReview, 'criticals' | 'decisions'>): string {
  const all = review.criticals.length
  if (all === 0) return 'No critical incident wants a decision.'
  const open = undecidedIn(review).length
  return open === 0 ? `${counted(all, 'critical incident')}, all decided.` : `${all - open} of ${all} decided.`
}
