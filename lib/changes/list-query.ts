import { z } from 'zod'
import { text } from '@/lib/ingest/fields'
import { DAYS_IN_ORDER, LIST_FIELDS } from '@/lib/lists/query'
import { EvidenceKind } from '@/lib/origins/evidence'

/**
 * `mature`: those that failed and those that held. `live`: these and those in follow-up, by when they went live.
 * `linked`: deployed, and linked to an incident, whenever it began.
 */
export const OutcomeFilter = z.enum(['failed', 'held', 'mature', 'pending', 'live', 'undeployed', 'deployed', 'linked'])
export type OutcomeFilter = z.infer<typeof OutcomeFilter>

/** `reviewed`: the clean and the others. `unreviewed`: told to have had no review. `unknown`: not told of enough. */
export const ReviewFilter = z.enum(['clean', 'not-clean', 'reviewed', 'unreviewed', 'unknown'])
export type ReviewFilter = z.infer<typeof ReviewFilter>

/** `with`: logs, traces or alerts. `without`: known to have none of the three. */
export const TelemetryFilter = z.enum(['with', 'without', 'unknown'])
export type TelemetryFilter = z.infer<typeof TelemetryFilter>

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
  review: ReviewFilter.optional(),
  telemetry: TelemetryFilter.optional(),
  /** In titles, in any case. */
  q: text(200).optional(),
}

export const ChangesQuery = z
  .strictObject({
    cursor,
    limit,
    ...CHANGE_FILTERS,
    /** Its number, the beginning of a sha, its repository, or words of its title. */
    named: text(200).optional(),
  })
  .refine(DAYS_IN_ORDER.holds, DAYS_IN_ORDER.otherwise)
export type ChangesQuery = z.output<typeof ChangesQuery>
export type ChangesFilter = Omit<ChangesQuery, 'cursor' | 'limit' | 'named'>

const BY_MERGE: readonly OutcomeFilter[] = ['undeployed', 'deployed', 'linked']

export function isDatedByDeployment(outcome: OutcomeFilter | undefined): boolean {
  return outcome !== undefined && !BY_MERGE.includes(outcome)
}
