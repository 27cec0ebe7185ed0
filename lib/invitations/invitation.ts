import { z } from 'zod'
import { Password } from '@/lib/auth/password'
import { Role } from '@/lib/auth/role'
import { Slug, text } from '@/lib/ingest/fields'
import { Address } from '@/lib/members/address'

/** One that can still be used, or ran out unused. */
export const InvitationItem = z.object({
  id: z.uuid(),
  email: z.string(),
  role: Role,
  team: z.object({ slug: z.string(), name: z.string() }).nullable(),
  invitedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  isExpired: z.boolean(),
})
export type InvitationItem = z.infer<typeof InvitationItem>

export const InvitationPage = z.object({ items: z.array(InvitationItem), timeZone: z.string() })
export type InvitationPage = z.infer<typeof InvitationPage>

export const NewInvitation = z.strictObject({
  email: Address,
  role: Role,
  team: Slug.nullish(),
  days: z.int().min(1).max(30).default(7),
})
export type NewInvitation = z.infer<typeof NewInvitation>

/** `url` is shown once. What stands behind its # is never sent to a server by following it. */
export const InvitationMade = z.object({ id: z.uuid(), url: z.url(), expiresAt: z.iso.datetime() })
export type InvitationMade = z.infer<typeof InvitationMade>

const Secret = z.string().min(1).max(200)
export const InvitationLookUp = z.strictObject({ secret: Secret })

/** What whoever was invited is told before they say yes. */
export const InvitationShown = z.object({
  email: z.string(),
  role: Role,
  organisation: z.string(),
  invitedBy: z.string().nullable(),
  expiresAt: z.iso.datetime(),
})
export type InvitationShown = z.infer<typeof InvitationShown>

export const InvitationAcceptance = z.strictObject({ secret: Secret, name: text(100), password: Password })
export type InvitationAcceptance = z.infer<typeof InvitationAcceptance>
