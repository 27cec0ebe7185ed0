import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Question } from './path'
import type { AnalyticsQuery } from './query'

// The first answers come with the page, so what asks for the next ones is loaded when it is needed.
// The figures of the question before stay until the new ones are there, so that the page never jumps.

export const failureRateQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('failure-rate', query),
    queryFn: async ({ signal }) => (await import('./ask')).askFailureRate(query, signal),
    placeholderData: keepPreviousData,
  })

export const sreHoursQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('sre-hours', query),
    queryFn: async ({ signal }) => (await import('./ask')).askSreHours(query, signal),
    placeholderData: keepPreviousData,
  })

export const adoptionQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('adoption', query),
    queryFn: async ({ signal }) => (await import('./ask')).askAdoption(query, signal),
    placeholderData: keepPreviousData,
  })

export const funnelQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('funnel', query),
    queryFn: async ({ signal }) => (await import('./ask')).askFunnel(query, signal),
    placeholderData: keepPreviousData,
  })

function keyOf(question: Question, query: AnalyticsQuery) {
  return ['analytics', question, query] as const
}
