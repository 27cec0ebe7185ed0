import type { Presence, Signal, TelemetryBasis, TelemetryFinding } from './finding'
import type { RuleBasis } from './rule'

export const SIGNAL_WORDS: Record<Signal, string> = { LOGS: 'Logs', TRACES: 'Traces', ALERTS: 'Alerts' }

/** What counts as each, for whoever makes a rule. */
export const SIGNAL_MEANS: Record<Signal, string> = {
  LOGS: 'a call of a logger; a print for debugging is none',
  TRACES: 'a span, or what one says',
  ALERTS: 'a metrics or alert definition',
}

export const PRESENCE_WORDS: Record<Presence, string> = { YES: 'Yes, in the change', NO: 'No', UNKNOWN: 'Unknown' }

const PLACES: Record<TelemetryBasis, string> = {
  DECLARED: 'declared',
  DESCRIPTION: 'in the description',
  LABEL: 'on the request',
  DIFF: 'in the diff',
}

/** "in the diff: a call of a logger (Go), pay/charge.go" */
export function findingInWords({ basis, detail, path, presence }: TelemetryFinding): string {
  const open = presence === 'UNKNOWN' ? ', which leaves it open' : ''
  return `${PLACES[basis]}: ${detail}${path ? `, ${path}` : ''}${open}`
}

export const RULE_BASIS_WORDS: Record<RuleBasis, string> = {
  DIFF: 'Text in an added line',
  LABEL: 'A label',
  DESCRIPTION: 'Words beside a checkbox',
}
