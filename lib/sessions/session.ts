import { z } from 'zod'
import { MAX_PASSWORD } from '@/lib/auth/password-length'
import { Address } from '@/lib/members/address'

/** What is asked of a password when it is set is no business of whoever types it here. */
export const Credentials = z.strictObject({ email: Address, password: z.string().min(1).max(MAX_PASSWORD) })
export type Credentials = z.infer<typeof Credentials>

/** A browser somebody is signed in with. */
export const SessionItem = z.object({
  id: z.uuid(),
  /** The one that asks. */
  isThis: z.boolean(),
  browser: z.string(),
  address: z.string().nullable(),
  signedInAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
})
export type SessionItem = z.infer<typeof SessionItem>

export const SessionPage = z.object({ items: z.array(SessionItem), timeZone: z.string() })
export type SessionPage = z.infer<typeof SessionPage>
