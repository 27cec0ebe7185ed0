import { z } from 'zod'
import { Slug } from '@/lib/ingest/fields'
import { IncidentKey, Week } from '@/lib/lists/query'

/** Asks somebody of a team for their hours: of a week, or of an incident. */
export const NewNudge = z
  .strictObject({
    team: Slug,
    /** Their id, as the hours of the team have it. */
    to: z.uuid(),
    week: Week.optional(),
    incident: IncidentKey.optional(),
  })
  .refine(({ week, incident }) => (week === undefined) !== (incident === undefined), {
    error: 'is about a week or about an incident',
    path: ['week'],
  })
export type NewNudge = z.infer<typeof NewNudge>

/** As whoever it is for reads it. */
export const Nudge = z.object({
  id: z.uuid(),
  team: z.string(),
  week: z.string().nullable(),
  incident: z.string().nullable(),
  title: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type Nudge = z.infer<typeof Nudge>

export const NudgeList = z.object({ items: z.array(Nudge) })
export type NudgeList = z.infer<typeof NudgeList>
