import { z } from 'zod'

/** A month at most: longer ago, what went live since says more. */
export const MOST_SUSPECT_HOURS = 744

/** What holds for the whole organisation. Its ETag is its version. */
export const OrganisationSettings = z.object({
  name: z.string(),
  timeZone: z.string(),
  /** A change that went live longer before an incident is not suggested as its cause. */
  suspectHours: z.int(),
  version: z.int(),
})
export type OrganisationSettings = z.infer<typeof OrganisationSettings>

/** What is left out stays. */
export const OrganisationChange = z.strictObject({
  suspectHours: z
    .int({ error: 'is not a whole number' })
    .min(1, { error: 'is less than 1' })
    .max(MOST_SUSPECT_HOURS, { error: `is more than ${MOST_SUSPECT_HOURS}` })
    .optional(),
})
export type OrganisationChange = z.infer<typeof OrganisationChange>
