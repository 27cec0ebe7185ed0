import { z } from 'zod'
import { DAYS_IN_ORDER, IncidentKey, LIST_FIELDS } from '@/lib/lists/query'
import { Activity } from './work-log'

/** `sre`: work of people known not to be SREs is left out, as it is of SRE hours. */
export const Role = z.enum(['all', 'sre'])

/** Which work is listed: dated by when it began. There is no filter by person: nobody is ranked. */
export const WorkLogsQuery = z
  .strictObject({
    ...LIST_FIELDS,
    activity: Activity.optional(),
    incident: IncidentKey.optional(),
    role: Role.default('all'),
  })
  .refine(DAYS_IN_ORDER.holds, DAYS_IN_ORDER.otherwise)
export type WorkLogsQuery = z.output<typeof WorkLogsQuery>
