import { type Subject, subjectOf } from '@/lib/causes/as-said'
import { openSuggestions } from '@/lib/causes/open-suggestions'
import type { Suggestion } from '@/lib/causes/suggestion'
import type { IncidentDetail } from '@/lib/incidents/incident'

/** What one key confirms: a change that is suspected already, else the likeliest; nothing where a cause is known. */
export function firstSuspect(
  incident: IncidentDetail,
  suggestions: readonly Suggestion[],
): { subject: Subject; from?: 'suggestion' } | null {
  const { causes } = incident
  if (causes.some(({ certainty }) => certainty === 'CONFIRMED')) return null
  const suspected = causes.find(({ certainty }) => certainty === 'SUSPECTED')
  if (suspected) return { subject: subjectOf.link(suspected) }
  const [first] = openSuggestions(incident, suggestions)
  return first ? { subject: subjectOf.suggested(first.change), from: 'suggestion' } : null
}
