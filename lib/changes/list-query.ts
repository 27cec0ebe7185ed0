import { z } from 'zod'
import { text } from '@/lib/ingest/fields'
import { DAYS_IN_ORDER, LIST_FIELDS } from '@/lib/lists/query'
import { EvidenceKind } from '@/lib/origins/evidence'

/** `mature`: those that failed and those that held. `linked`: deployed, and linked to an incident, whenever it began. */
export const OutcomeFilter = z.enum(['failed', 'held', 'mature', 'pending', 'undeployed', 'deployed', 'linked'])
export type OutcomeFilter = z.infer<typeof OutcomeFilter>

const { cursor, limit, ...PLACE } = LIST_FIELDS

/**
 * Which changes are listed, and what counts as failed: the defaults are those of the questions. Changes are dated by
 * when they went live where the outcome asked for needs that, else by their merge.
 */
export const CHANGE_FILTERS = {
  ...PLACE,
  outcome: OutcomeFilter.optional(),
  followUp: z.enum(['7', '30', '90']).default('30'),
  severity: z.enum(['all', 'critical']).default('critical'),
  certainty: z.enum(['confirmed', 'suspected']).default('confirmed'),
  /** Evidence that names this tool, and of this kind. */
  tool: text(100).optional(),
  evidence: EvidenceKind.optional(),
  /** `yes`: there is evidence both for a human and for AI. */
  contradicted: z.enum(['yes']).optional(),
  /** In titles, in any case. */
  q: text(200).optional(),
}

export const ChangesQuery = z
  .strictObject({ cursor, limit, ...CHANGE_FILTERS })
  .refine(DAYS_IN_ORDER.holds, DAYS_IN_ORDER.otherwise)
export type ChangesQuery = z.output<typeof ChangesQuery>
export type ChangesFilter = Omit<ChangesQuery, 'cursor' | 'limit'>

const BY_MERGE: readonly OutcomeFilter[] = ['undeployed', 'deployed', 'linked']

export function isDatedByDeployment(outcome: OutcomeFilter | undefined): boolean {
  return outcome !== undefined && !BY_MERGE.includes(outcome)
}
