import type { Origin } from '@/lib/origins/origin'
import type { AnalyticsQuery } from './query'

export type Rows = '/' | '/changes' | '/incidents' | '/hours'

export type Narrowing = {
  origin?: Origin
  outcome?: 'failed' | 'mature' | 'pending' | 'undeployed' | 'deployed' | 'linked'
  week?: string
  from?: string
  to?: string
  team?: string
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
