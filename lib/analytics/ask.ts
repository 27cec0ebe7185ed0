import { api } from '@/lib/query/api'
import { Adoption } from './adoption'
import { FailureRate } from './failure-rate'
import { Funnel } from './funnel'
import { analyticsPath } from './path'
import type { AnalyticsQuery } from './query'
import { SreHours } from './sre-hours'

export const askFailureRate = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(FailureRate, analyticsPath('failure-rate', query), { signal })

export const askSreHours = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(SreHours, analyticsPath('sre-hours', query), { signal })

export const askAdoption = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(Adoption, analyticsPath('adoption', query), { signal })

export const askFunnel = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(Funnel, analyticsPath('funnel', query), { signal })
