import { said } from '@/lib/lists/search'
import type { AnalyticsQuery } from './query'

type Narrowing<Name extends string> = { [Key in Name]: string | null }

/** The rows of a list as the API is asked for them: the question's days and place, and what it is narrowed to. */
export function incidentRows(
  query: AnalyticsQuery,
  {
    origin,
    week,
    severity,
    status,
    mode,
    impact,
    silent,
    q,
  }: Narrowing<'origin' | 'week' | 'severity' | 'status' | 'mode' | 'impact' | 'silent' | 'q'>,
): Record<string, string> {
  return said({ ...placeOf(query), origin, week, severity, status, mode, impact, silent, q })
}

/** Changes take the question's definition of a failure too, so that they say the same of each as its figures do. */
export function changeRows(
  query: AnalyticsQuery,
  narrowing: Narrowing<
    'origin' | 'week' | 'outcome' | 'tool' | 'evidence' | 'contradicted' | 'review' | 'telemetry' | 'q'
  >,
): Record<string, string> {
  const { followUp, severity, certainty } = query
  return said({ ...placeOf(query), ...narrowing, followUp, severity, certainty })
}

export function workRows(
  query: AnalyticsQuery,
  { origin, week, activity, role, incident }: Narrowing<'origin' | 'week' | 'activity' | 'role' | 'incident'>,
): Record<string, string> {
  return said({ ...placeOf(query), origin, week, activity, role, incident })
}

export function deploymentRows(
  query: AnalyticsQuery,
  { origin, week, result, environment }: Narrowing<'origin' | 'week' | 'result' | 'environment'>,
): Record<string, string> {
  return said({ ...placeOf(query), origin, week, result, environment })
}

function placeOf({ from, to, team, service, repository }: AnalyticsQuery) {
  return { from, to, team, service, repository }
}
