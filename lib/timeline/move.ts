import { z } from 'zod'
import { IncidentStatus } from '@/lib/incidents/incident'

/** That the status became another. `from` is null where it may not be told. */
export const Move = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  from: IncidentStatus.nullable(),
  to: IncidentStatus,
  by: z.string(),
})
export type Move = z.infer<typeof Move>
