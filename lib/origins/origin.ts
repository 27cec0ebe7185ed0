import { z } from 'zod'

/** Who wrote the code. No evidence is UNKNOWN, never HUMAN. */
export const Origin = z.enum(['AI', 'HUMAN', 'MIXED', 'UNKNOWN'])
export type Origin = z.infer<typeof Origin>

/** The order of lists; stacks are drawn AI, MIXED, HUMAN, UNKNOWN. */
export const ORIGINS = Origin.options
