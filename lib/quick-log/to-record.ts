import type { IncidentItem } from '@/lib/incidents/incident'
import type { WorkLogItem } from '@/lib/work/work-log'
import type { HoursEntry, IncidentEntry } from './entry'

export const SOURCE = 'aftermerge'
const MINUTE_MS = 60_000

/** What is not said is left out, so that it is the server's to decide; what has no time began now. */
export function toIncident(entry: IncidentEntry, externalId: string, summary: string, now: Date): IncidentItem {
  const { title, service, severity, person, origin, mode, times } = entry
  return {
    source: SOURCE,
    externalId,
    title,
    startedAt: times?.startedAt ?? now.toISOString(),
    ...(times?.endedAt && { resolvedAt: times.endedAt }),
    ...(summary.trim() && { summary: summary.trim() }),
    ...(service && { service }),
    ...(severity && { severity }),
    ...(person && { assigneeId: person.id }),
    ...(origin && { origin }),
    ...(mode && { mode }),
  }
}

/** Hours without a time ended now. */
export function toWorkLog(
  { minutes, incident, activity, note, times }: HoursEntry & { minutes: number },
  externalId: string,
  personEmail: string,
  now: Date,
): WorkLogItem {
  return {
    source: SOURCE,
    externalId,
    personEmail,
    minutes,
    startedAt: times?.startedAt ?? new Date(now.getTime() - minutes * MINUTE_MS).toISOString(),
    ...(incident && { incident }),
    ...(activity && { activity }),
    ...(note && { note }),
  }
}

/** Why an entry cannot be logged yet; null where it can. */
export function whatIsMissing(entry: IncidentEntry | HoursEntry): string | null {
  if (entry.kind === 'hours') return entry.minutes === null ? 'Say how long, such as 45m or 1h30.' : null
  return entry.title === '' ? 'Say what happened: a few words are enough.' : null
}
