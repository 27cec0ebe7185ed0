import type { ReviewFilter, TelemetryFilter } from '@/lib/changes/list-query'
import type { DeploymentResult } from '@/lib/deployments/deployment'
import type { FailureMode, Impact } from '@/lib/incidents/incident'
import type { SeverityFilter } from '@/lib/incidents/list-query'
import type { Origin } from '@/lib/origins/origin'
import type { AnalyticsQuery } from './query'

export type Rows = '/' | '/changes' | '/deployments' | '/incidents' | '/hours'

export type Narrowing = {
  origin?: Origin
  outcome?: 'failed' | 'mature' | 'pending' | 'live' | 'undeployed' | 'deployed' | 'linked'
  week?: string
  from?: string
  to?: string
  team?: string
  mode?: FailureMode | 'NOT_SAID'
  impact?: Impact
  silent?: 'yes'
  severity?: SeverityFilter
  review?: ReviewFilter
  telemetry?: TelemetryFilter
  result?: DeploymentResult
  environment?: string
}

const DEFAULTS: Partial<AnalyticsQuery> = {
  followUp: '30',
  severity: 'critical',
  certainty: 'confirmed',
  mixed: 'separate',
  contrast: 'auto',
}

/** Where the rows behind a figure are listed: the same question, narrowed to what the figure counts. */
export function rowsHref(rows: Rows, query: AnalyticsQuery, narrowing: Narrowing = {}): string {
  const search = new URLSearchParams()
  const role = rows === '/hours' ? { role: 'sre' } : {}
  for (const [name, value] of Object.entries({ ...query, ...role, ...narrowing })) {
    if (value !== undefined && DEFAULTS[name as keyof AnalyticsQuery] !== value) search.set(name, value)
  }
  return `${rows}?${search}`
}

/** The incidents behind a figure. Their list takes every severity where none is named, so that it is always named. */
export function incidentsHref(query: AnalyticsQuery, narrowing: Narrowing = {}): string {
  const { severity, ...rest } = query
  const critical = severity === 'critical' ? '&severity=critical' : ''
  return rowsHref('/incidents', { ...rest, severity: 'critical' }, narrowing) + critical
}
