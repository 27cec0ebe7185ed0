import type { FailureMode, Impact, Severity } from '@/lib/incidents/incident'
import type { Random } from '../random'
import type { Author } from './sample'

type Weights<T extends string> = Partial<Record<T, number>>

/** How code fails, by who wrote it. The kinds differ more than their number. */
const MODES: Record<'ai' | 'human', Weights<FailureMode>> = {
  ai: {
    SCHEMA_DRIFT: 24,
    CONCURRENCY: 20,
    DEPRECATED_API: 11,
    CASCADING_STATE: 10,
    EDGE_CASE_DATA: 13,
    AUTHENTICATION: 7,
    PERFORMANCE: 7,
    CONFIGURATION: 4,
    CAPACITY: 1,
    DEPENDENCY: 2,
    OTHER: 1,
  },
  human: {
    SCHEMA_DRIFT: 10,
    CONCURRENCY: 12,
    DEPRECATED_API: 5,
    CASCADING_STATE: 9,
    EDGE_CASE_DATA: 14,
    AUTHENTICATION: 7,
    PERFORMANCE: 11,
    CONFIGURATION: 18,
    CAPACITY: 5,
    DEPENDENCY: 6,
    OTHER: 3,
  },
}

const IMPACTS: Record<FailureMode, Weights<Impact>> = {
  SCHEMA_DRIFT: { AVAILABILITY: 12, DATA_INTEGRITY: 4, INTEGRATION: 4 },
  CONCURRENCY: { AVAILABILITY: 14, DATA_INTEGRITY: 5, PERFORMANCE: 2 },
  DEPRECATED_API: { AVAILABILITY: 10, INTEGRATION: 8 },
  CASCADING_STATE: { AVAILABILITY: 17, PERFORMANCE: 3 },
  AUTHENTICATION: { AVAILABILITY: 13, SECURITY: 5 },
  EDGE_CASE_DATA: { AVAILABILITY: 16, DATA_INTEGRITY: 3, COMPLIANCE: 1 },
  PERFORMANCE: { PERFORMANCE: 1 },
  CONFIGURATION: { AVAILABILITY: 17, SECURITY: 2, INTEGRATION: 1 },
  CAPACITY: { AVAILABILITY: 2, PERFORMANCE: 3 },
  DEPENDENCY: { AVAILABILITY: 5, INTEGRATION: 1 },
  OTHER: { AVAILABILITY: 1 },
}

export function modeOf(random: Random, author: Author): FailureMode {
  const isAi = author === 'AI' || (author === 'MIXED' && random.chance(0.5))
  return random.among(MODES[isAi ? 'ai' : 'human'])
}

export function impactOf(random: Random, mode: FailureMode): Impact {
  return random.among(IMPACTS[mode])
}

export function severityOf(random: Random, critical: boolean): Severity {
  return critical ? random.among({ SEV1: 16, SEV2: 84 }) : random.among({ SEV3: 62, SEV4: 38 })
}

/** Whether nothing alarmed although it was broken. Alerts written with the change make that rarer. */
export function isSilent(random: Random, author: Author, alerts: boolean): boolean {
  return random.chance((author === 'AI' ? 0.34 : 0.19) * (alerts ? 0.4 : 1))
}
