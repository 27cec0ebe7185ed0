import { z } from 'zod'

/** A month at most: longer ago, what went live since says more. */
export const MOST_SUSPECT_HOURS = 744

/** More than any hour costs in any currency that is paid in. */
export const MOST_HOURLY_RATE = 100_000_000

/** What an hour of an SRE costs. Nobody knows it but the organisation, so that without it there is no money anywhere. */
export const HourCost = z.object({ hourlyRate: z.number(), currency: z.string() })
export type HourCost = z.infer<typeof HourCost>

const NewHourCost = z.strictObject({
  hourlyRate: z
    .number({ error: 'is not a number' })
    .min(0.01, { error: 'is less than 0.01' })
    .max(MOST_HOURLY_RATE, { error: `is more than ${MOST_HOURLY_RATE}` }),
  currency: z.string().refine(isCurrency, { error: 'is not a currency, such as EUR' }),
})

/** A code that prices can be written with, by ISO 4217. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code)
}

/** What holds for the whole organisation. Its ETag is its version. */
export const OrganisationSettings = z.object({
  name: z.string(),
  timeZone: z.string(),
  /** A change that went live longer before an incident is not suggested as its cause. */
  suspectHours: z.int(),
  /** Null: nobody said. */
  cost: HourCost.nullable(),
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
  /** Null takes it back. */
  cost: NewHourCost.nullable().optional(),
})
export type OrganisationChange = z.infer<typeof OrganisationChange>
