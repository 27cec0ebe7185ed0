import type { Certainty, DetectedBy, FailureMode, Impact, Incident, IncidentStatus } from './incident'

export const STATUS_WORDS: Record<IncidentStatus, string> = {
  OPEN: 'Open',
  ACKNOWLEDGED: 'Acknowledged',
  MITIGATED: 'Mitigated',
  RESOLVED: 'Resolved',
  REVIEWED: 'Reviewed',
}

export const MODE_WORDS: Record<FailureMode, string> = {
  SCHEMA_DRIFT: 'Schema drift',
  CONCURRENCY: 'Concurrency',
  DEPRECATED_API: 'Deprecated API',
  CASCADING_STATE: 'Cascading state',
  AUTHENTICATION: 'Authentication',
  EDGE_CASE_DATA: 'Edge-case data',
  PERFORMANCE: 'Performance',
  CONFIGURATION: 'Configuration',
  CAPACITY: 'Capacity',
  DEPENDENCY: 'Dependency',
  OTHER: 'Other',
}

/** In the order in which they are listed. */
export const MODES = Object.keys(MODE_WORDS) as FailureMode[]

export const IMPACT_WORDS: Record<Impact, string> = {
  AVAILABILITY: 'Availability',
  SECURITY: 'Security',
  INTEGRATION: 'Integration',
  COMPLIANCE: 'Compliance',
  DATA_INTEGRITY: 'Data integrity',
  PERFORMANCE: 'Performance',
}

export const DETECTED_BY_WORDS: Record<DetectedBy, string> = {
  ALERT: 'An alert',
  CUSTOMER: 'A customer',
  ENGINEER: 'An engineer',
}

export const CERTAINTY_WORDS: Record<Certainty, string> = {
  CONFIRMED: 'Confirmed',
  SUSPECTED: 'Suspected',
  RULED_OUT: 'Ruled out',
}

export function isNobodys({ origin, noCodeChange }: Pick<Incident, 'origin' | 'noCodeChange'>): boolean {
  return noCodeChange && origin === 'UNKNOWN'
}
