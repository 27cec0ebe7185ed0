import { z } from 'zod'
import { DAYS_IN_ORDER, LIST_FIELDS } from '@/lib/lists/query'
import { FailureMode, IncidentStatus } from './incident'

/** Which incidents are listed: dated by when they began. A repository names those with a cause in it. */
export const IncidentsQuery = z
  .strictObject({
    ...LIST_FIELDS,
    severity: z.enum(['all', 'critical']).default('all'),
    status: IncidentStatus.optional(),
    mode: FailureMode.optional(),
  })
  .refine(DAYS_IN_ORDER.holds, DAYS_IN_ORDER.otherwise)
export type IncidentsQuery = z.output<typeof IncidentsQuery>
