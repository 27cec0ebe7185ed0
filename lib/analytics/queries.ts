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

export const figuresQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('figures', query),
    queryFn: async ({ signal }) => (await import('./ask')).askFigures(query, signal),
    placeholderData: keepPreviousData,
  })

export const funnelQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('funnel', query),
    queryFn: async ({ signal }) => (await import('./ask')).askFunnel(query, signal),
    placeholderData: keepPreviousData,
  })

export const timesQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('times', query),
    queryFn: async ({ signal }) => (await import('./ask')).askTimes(query, signal),
    placeholderData: keepPreviousData,
  })

export const modesQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('modes', query),
    queryFn: async ({ signal }) => (await import('./ask')).askModes(query, signal),
    placeholderData: keepPreviousData,
  })

export const registerQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('register', query),
    queryFn: async ({ signal }) => (await import('./ask')).askRegister(query, signal),
    placeholderData: keepPreviousData,
  })

export const reviewQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('review', query),
    queryFn: async ({ signal }) => (await import('./ask')).askReview(query, signal),
    placeholderData: keepPreviousData,
  })

export const telemetryQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('telemetry', query),
    queryFn: async ({ signal }) => (await import('./ask')).askTelemetry(query, signal),
    placeholderData: keepPreviousData,
  })

export const survivalQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('survival', query),
    queryFn: async ({ signal }) => (await import('./ask')).askSurvival(query, signal),
    placeholderData: keepPreviousData,
  })

export const teamRatesQuery = (query: AnalyticsQuery) =>
  queryOptions({
    queryKey: keyOf('team-rates', query),
    queryFn: async ({ signal }) => (await import('./ask')).askTeamRates(query, signal),
    placeholderData: keepPreviousData,
  })

function keyOf(question: Question, query: AnalyticsQuery) {
  return ['analytics', question, query] as const
}
