import { clock } from '@/lib/format-time'
import type { Incident, IncidentStatus } from '@/lib/incidents/incident'
import { STATUS_WORDS } from '@/lib/incidents/words'
import { nextStatuses, timesOfMove } from './status-moves'
import { saying, type Wish } from './wish'

export type StatusChoice = { value: IncidentStatus; label: string; hint?: string; disabled?: boolean }

/** Where it may go from here, and which times that sets or takes back; and why not to be reviewed. */
export function statusChoices(incident: Incident & { timeZone: string }, now: string): StatusChoice[] {
  const next = nextStatuses(incident.status).map((to) => ({
    value: to,
    label: to === 'OPEN' ? 'Open again' : STATUS_WORDS[to],
    hint: whatItSets(to, incident, now),
  }))
  const isReviewable = incident.status === 'RESOLVED' || incident.status === 'REVIEWED'
  return [
    { value: incident.status, label: STATUS_WORDS[incident.status] },
    ...next,
    ...(isReviewable
      ? []
      : [{ value: 'REVIEWED' as const, label: 'Reviewed', hint: 'once it is resolved', disabled: true }]),
  ]
}

/** The times that are taken back are said along: whoever set one meanwhile is asked. What is reached now the server times. */
export function movingTo(to: IncidentStatus, incident: Incident, now: string): Wish {
  const cleared = Object.entries(timesOfMove(to, incident, now)).filter(([, time]) => time === null)
  return saying({ status: to, ...Object.fromEntries(cleared) })
}

const NAMES = { acknowledgedAt: 'acknowledged', mitigatedAt: 'mitigated', resolvedAt: 'resolved' } as const
type Reached = keyof typeof NAMES
const REACHED: Partial<Record<IncidentStatus, Reached>> = {
  ACKNOWLEDGED: 'acknowledgedAt',
  MITIGATED: 'mitigatedAt',
  RESOLVED: 'resolvedAt',
}

function whatItSets(to: IncidentStatus, incident: Incident & { timeZone: string }, now: string): string {
  const times = timesOfMove(to, incident, now)
  const gone = (Object.keys(NAMES) as Reached[]).filter((field) => times[field] === null).map((field) => NAMES[field])
  const field = REACHED[to]
  const known = field && incident[field]
  const set =
    field && (known ? `${NAMES[field]} stays ${clock(known, incident.timeZone)}` : `${NAMES[field]} is set to now`)
  const taken = gone.length > 0 ? `takes back when it was ${gone.join(' and ')}` : null
  return [set, taken].filter(Boolean).join('; ') || 'no time changes'
}
