import { z } from 'zod'
import { Password } from '@/lib/auth/password'
import { Role } from '@/lib/auth/role'
import { text } from '@/lib/ingest/fields'
import { Address } from './address'
import { Theme } from './profile'

const Teams = z.array(z.object({ slug: z.string(), name: z.string() }))

/** Somebody who signs in, as they see themselves. */
export const Me = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: Role,
  teams: Teams,
  timeZone: z.string().nullable(),
  theme: Theme.nullable(),
  singleKeys: z.boolean(),
})
export type Me = z.infer<typeof Me>

/** The first visit makes the first administrator. `code` is asked for where others can reach this installation. */
export const FirstAdministrator = z.strictObject({
  name: text(100),
  email: Address,
  password: Password,
  code: z.string().max(100).optional(),
})
export type FirstAdministrator = z.infer<typeof FirstAdministrator>

/** Somebody who signs in, as whoever manages them sees them. */
export const MemberItem = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: Role,
  teams: Teams,
  lastSeenAt: z.iso.datetime().nullable(),
  /** Nobody who is disabled gets in. What they did stays theirs. */
  isDisabled: z.boolean(),
  /** false: they sign in at the company's provider alone. */
  hasPassword: z.boolean(),
})
export type MemberItem = z.infer<typeof MemberItem>

export const MemberPage = z.object({ items: z.array(MemberItem), timeZone: z.string() })
export type MemberPage = z.infer<typeof MemberPage>

/** What is left out stays. */
export const MemberChange = z.strictObject({ role: Role.optional(), isDisabled: z.boolean().optional() })
export type MemberChange = z.infer<typeof MemberChange>
