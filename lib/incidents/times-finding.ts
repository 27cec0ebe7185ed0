import { duration, minutesFrom } from '@/lib/format-duration'
import type { IncidentStatus } from './incident'
import type { Lead, TimesOf } from './times-bar'

/** The times as one sentence or two: what is known, and that the rest is not. */
export function timesFinding(times: TimesOf, status: IncidentStatus, lead: Lead | null = null): string {
  const said = [unseen(times), restored(times, status)].filter(Boolean).join(', ')
  return [`${said[0]?.toUpperCase()}${said.slice(1)}.`, ...after(times, lead)].join(' ')
}

function unseen({ startedAt, detectedAt }: TimesOf): string {
  if (!detectedAt) return 'when it was noticed is not known'
  const minutes = minutesFrom(startedAt, detectedAt)
  return minutes < 1 ? 'noticed at once' : `unseen for ${duration(minutes)}`
}

/** Restored is when it stopped hurting: mitigated, else resolved. */
function restored({ startedAt, mitigatedAt, resolvedAt }: TimesOf, status: IncidentStatus): string {
  const at = mitigatedAt ?? resolvedAt
  if (at) return `restored after ${duration(minutesFrom(startedAt, at))}`
  return status === 'OPEN' || status === 'ACKNOWLEDGED' ? 'not restored yet' : 'restored at a time nobody gave'
}

function after({ startedAt }: TimesOf, lead: Lead | null): string[] {
  const minutes = lead ? minutesFrom(lead.deployedAt, startedAt) : -1
  return lead && minutes >= 0 ? [`It began ${duration(minutes)} after ${lead.name} went out.`] : []
}
