import { z } from 'zod'
import { DAYS_IN_ORDER, LIST_FIELDS } from '@/lib/lists/query'

/** `mature`: those that failed and those that held. */
export const OutcomeFilter = z.enum(['failed', 'held', 'mature', 'pending', 'undeployed'])
export type OutcomeFilter = z.infer<typeof OutcomeFilter>

/**
 * Which changes are listed, and what counts as failed: the defaults are those of the questions. Changes are dated by
 * when they went live where the outcome asked for needs that, else by their merge.
 */
export const ChangesQuery = z
  .strictObject({
    ...LIST_FIELDS,
    outcome: OutcomeFilter.optional(),
    followUp: z.enum(['7', '30', '90']).default('30'),
    severity: z.enum(['all', 'critical']).default('critical'),
    certainty: z.enum(['confirmed', 'suspected']).default('confirmed'),
  })
  .refine(DAYS_IN_ORDER.holds, DAYS_IN_ORDER.otherwise)
export type ChangesQuery = z.output<typeof ChangesQuery>

export function isDatedByDeployment(outcome: OutcomeFilter | undefined): boolean {
  return outcome !== undefined && outcome !== 'undeployed'
}
