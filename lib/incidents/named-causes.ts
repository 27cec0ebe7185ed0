import type { IncidentItem } from './incident'

/** The causes an incident's sender names, as references that it holds. */
export function namedCauses(incidentId: string, causes: IncidentItem['causes']) {
  return (causes ?? []).map(({ change, certainty }) => ({
    holder: incidentId,
    change,
    certainty: certainty ?? 'SUSPECTED',
  }))
}
