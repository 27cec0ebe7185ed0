import type { IncidentStatus } from '@/lib/incidents/incident'
import type { Known } from './edit'

const ORDER: readonly IncidentStatus[] = ['OPEN', 'ACKNOWLEDGED', 'MITIGATED', 'RESOLVED', 'REVIEWED']

/** Any step forward or back, but only what is resolved is reviewed. */
export function canMove(from: IncidentStatus, to: IncidentStatus): boolean {
  return from !== to && (to !== 'REVIEWED' || from === 'RESOLVED')
}

/** Where it may go from here, the next step first; to open it again comes last. */
export function nextStatuses(from: IncidentStatus): IncidentStatus[] {
  const forward = ORDER.slice(ORDER.indexOf(from) + 1).filter((to) => canMove(from, to))
  return from === 'OPEN' ? forward : [...forward, 'OPEN']
}

type Reached = Pick<Known, 'acknowledgedAt' | 'mitigatedAt' | 'resolvedAt'>

const TIME_OF = [
  ['ACKNOWLEDGED', 'acknowledgedAt'],
  ['MITIGATED', 'mitigatedAt'],
  ['RESOLVED', 'resolvedAt'],
] as const

/**
 * The times that a move tells: what is reached now is reached at this time, unless a time is known, and what is opened
 * again has not been reached. A step that was left out stays a gap.
 */
export function timesOfMove(to: IncidentStatus, known: Reached, now: string): Reached {
  const times: Reached = {}
  for (const [status, field] of TIME_OF) {
    if (status === to && !known[field]) times[field] = now
    if (ORDER.indexOf(status) > ORDER.indexOf(to) && known[field]) times[field] = null
  }
  return times
}
