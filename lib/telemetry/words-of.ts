import type { Signal } from './finding'

const NAMED: Record<Signal, RegExp> = {
  LOGS: /\b(?:logs|logging|log (?:lines?|statements?|entries|messages?)|structured log)\b/,
  TRACES: /\b(?:traces?|tracing|spans?)\b/,
  ALERTS: /\b(?:alerts?|alerting|alarms?|metrics?|monitors?)\b/,
}

const ALL = /\b(?:telemetry|observability|o11y|instrumentation)\b/

export const SIGNALS = ['LOGS', 'TRACES', 'ALERTS'] as const satisfies readonly Signal[]

/** The signals that lower-case words name. `ALL` where they speak of telemetry without saying which. */
export function signalsNamed(words: string): Signal[] | 'ALL' {
  const named = SIGNALS.filter((signal) => NAMED[signal].test(words))
  return named.length === 0 && ALL.test(words) ? 'ALL' : named
}
