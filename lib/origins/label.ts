import type { Origin } from './origin'

export const ORIGIN_LABELS: Record<Origin, string> = { AI: 'AI', HUMAN: 'Human', MIXED: 'Mixed', UNKNOWN: 'Unknown' }

export const LISTED_ORIGINS: readonly Origin[] = ['AI', 'HUMAN', 'MIXED', 'UNKNOWN']

/** In stacks unknown lies on top, and mixed beside AI. */
export const STACKED_ORIGINS: readonly Origin[] = ['AI', 'MIXED', 'HUMAN', 'UNKNOWN']
