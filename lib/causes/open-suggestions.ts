import type { IncidentDetail } from '@/lib/incidents/incident'
import type { Suggestion } from './suggestion'

/** What went live before it and is not linked to it. */
export function openSuggestions(incident: IncidentDetail, suggestions: readonly Suggestion[]): Suggestion[] {
  const linked = new Set(incident.causes.map(({ changeId }) => changeId))
  return suggestions.filter(({ change }) => !linked.has(change.id))
}
