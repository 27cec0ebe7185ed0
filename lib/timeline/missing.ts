import type { Incident, IncidentStatus } from '@/lib/incidents/incident'
import { type Milestone, MILESTONES, timeOf, type TimesOf } from '@/lib/incidents/times-bar'

const REACHED: Record<IncidentStatus, Milestone> = {
  OPEN: 'detected',
  ACKNOWLEDGED: 'acknowledged',
  MITIGATED: 'mitigated',
  RESOLVED: 'resolved',
  REVIEWED: 'resolved',
}

/** What must have come about, for the status or a later time says so, and nobody said when. What is to come is no gap. */
export function missingIn(incident: TimesOf & Pick<Incident, 'status'>): Milestone[] {
  const known = MILESTONES.findLastIndex((milestone) => timeOf(incident, milestone) !== null)
  const last = Math.max(known, MILESTONES.indexOf(REACHED[incident.status]))
  return MILESTONES.slice(0, last + 1).filter((milestone) => timeOf(incident, milestone) === null)
}
