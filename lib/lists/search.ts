import { createParser, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { Activity } from '@/lib/work/work-log'
import { OutcomeFilter, ReviewFilter, TelemetryFilter } from '@/lib/changes/list-query'
import { DeploymentResult } from '@/lib/deployments/deployment'
import { Impact, IncidentStatus } from '@/lib/incidents/incident'
import { ModeFilter, SeverityFilter } from '@/lib/incidents/list-query'
import { EvidenceKind } from '@/lib/origins/evidence'
import { Origin } from '@/lib/origins/origin'
import { isWeek } from '@/lib/time/week'

export const parseAsWeek = createParser<string>({
  parse: (text) => (isWeek(text) && text >= '1990' && text < '2100' ? text : null),
  serialize: (week) => week,
})

/** What the address of any list may hold besides the question that its rows stand behind. */
export const narrowingSearch = {
  origin: parseAsStringLiteral(Origin.options),
  week: parseAsWeek,
}

export const incidentSearch = {
  ...narrowingSearch,
  severity: parseAsStringLiteral(SeverityFilter.options).withDefault('all'),
  status: parseAsStringLiteral(IncidentStatus.options),
  mode: parseAsStringLiteral(ModeFilter.options),
  impact: parseAsStringLiteral(Impact.options),
  silent: parseAsStringLiteral(['yes'] as const),
  q: parseAsString,
}

export const changeSearch = {
  ...narrowingSearch,
  outcome: parseAsStringLiteral(OutcomeFilter.options),
  tool: parseAsString,
  evidence: parseAsStringLiteral(EvidenceKind.options),
  contradicted: parseAsStringLiteral(['yes'] as const),
  review: parseAsStringLiteral(ReviewFilter.options),
  telemetry: parseAsStringLiteral(TelemetryFilter.options),
  q: parseAsString,
}

export const workSearch = {
  ...narrowingSearch,
  activity: parseAsStringLiteral(Activity.options),
  role: parseAsStringLiteral(['sre'] as const),
  incident: parseAsString,
}

export const deploymentSearch = {
  ...narrowingSearch,
  result: parseAsStringLiteral(DeploymentResult.options),
  environment: parseAsString,
}

/** The parts of an address that say something, as the API takes them. */
export function said<T extends Record<string, string | null | undefined>>(search: T): Record<string, string> {
  return Object.fromEntries(Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1])))
}
