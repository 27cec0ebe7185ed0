import { z } from 'zod'
import { Slug, text } from '@/lib/ingest/fields'

/** SRE hours a week of a team from a Monday on, until the next entry takes effect. */
export const RosterEntry = z.strictObject({
  effectiveFrom: z.iso.date().refine((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1, {
    error: 'is not a Monday',
  }),
  hoursPerWeek: z.number().min(0).max(10_000),
  sres: z.int().min(0).max(1000),
})
export type RosterEntry = z.infer<typeof RosterEntry>

export const TeamSetUp = z.strictObject({ name: text(100) })
export type TeamSetUp = z.infer<typeof TeamSetUp>

/** Tier 1 is what the business stands on. */
export const ServiceSetUp = z.strictObject({
  name: text(100),
  team: Slug.nullable(),
  tier: z.int().min(1).max(4).nullable(),
})
export type ServiceSetUp = z.infer<typeof ServiceSetUp>

export const Team = z.object({ id: z.uuid(), slug: z.string(), name: z.string() })
export type Team = z.infer<typeof Team>

export const Service = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  team: z.string().nullable(),
  tier: z.int().nullable(),
})
export type Service = z.infer<typeof Service>

/** A person of a team. Work of people who are not SREs is kept, and is no part of SRE hours. */
export const Member = z.strictObject({ name: text(300).nullable(), isSre: z.boolean() })
export type Member = z.infer<typeof Member>
