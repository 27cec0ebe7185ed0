import type { AnalyticsQuery } from './query'

export type Question =
  | 'failure-rate'
  | 'sre-hours'
  | 'adoption'
  | 'figures'
  | 'funnel'
  | 'times'
  | 'modes'
  | 'register'
  | 'review'
  | 'telemetry'
  | 'survival'
  | 'team-rates'

export function analyticsPath(question: Question, query: AnalyticsQuery): string {
  return `/analytics/${question}?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined))}`
}
