import { z } from 'zod'
import { text } from '@/lib/ingest/fields'
import { DAYS_IN_ORDER, LIST_FIELDS } from '@/lib/lists/query'
import { FailureMode, Impact, IncidentStatus, SetAside, Severity } from './incident'

/** In place of a failure mode: of which nobody said how it failed. */
export const NOT_SAID = 'NOT_SAID'

export const ModeFilter = z.enum([...FailureMode.options, NOT_SAID])

/** Those of one severity, or those that are critical; `NONE`: of which nobody said how grave. */
export const SeverityFilter = z.enum(['all', 'critical', ...Severity.options, 'NONE'])
export type SeverityFilter = z.infer<typeof SeverityFilter>

/** Which incidents are listed: dated by when they began. A repository names those with a cause in it. */
export const IncidentsQuery = z
  .strictObject({
    ...LIST_FIELDS,
    severity: SeverityFilter.default('all'),
    status: IncidentStatus.optional(),
    mode: ModeFilter.optional(),
    impact: Impact.optional(),
    /** Those of which it is said that they failed silently. */
    silent: z.literal('yes').optional(),
    /** Only those set aside so; without it, those that count. */
    setAside: SetAside.optional(),
    /** INC-12 or #12, or words that are all in the title and summary or in one comment; the last may be begun. */
    q: text(200)
      .refine((q) => q.trim() !== '', { error: 'is blank' })
      .optional(),
  })
  .refine(DAYS_IN_ORDER.holds, DAYS_IN_ORDER.otherwise)
export type IncidentsQuery = z.output<typeof IncidentsQuery>
