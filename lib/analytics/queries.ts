import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { api } from '@/lib/query/api'
import { Adoption } from './adoption'
import { FailureRate } from './failure-rate'
import type { AnalyticsQuery } from './query'
import { SreHours } from './sre-hours'

export const failureRateQuery = (query: AnalyticsQuery) => asking('failure-rate', FailureRate, query)
export const sreHoursQuery = (query: AnalyticsQuery) => asking('sre-hours', SreHours, query)
export const adoptionQuery = (query: AnalyticsQuery) => asking('adoption', Adoption, query)

/** The figures of the question before stay until the new ones are there, so that the page never jumps. */
function asking<T extends z.ZodType>(question: string, contract: T, query: AnalyticsQuery) {
  return queryOptions({
    queryKey: ['analytics', question, query] as const,
    queryFn: ({ signal }) => api(contract, analyticsPath(question, query), { signal }),
    placeholderData: keepPreviousData,
  })
}

export function analyticsPath(question: string, query: AnalyticsQuery): string {
  return `/analytics/${question}?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined))}`
}
