import { z } from 'zod'
import { Password } from '@/lib/auth/password'
import { MAX_PASSWORD } from '@/lib/auth/password-length'
import { text } from '@/lib/ingest/fields'
import { isZone } from '@/lib/time/zone'

export const Theme = z.enum(['light', 'dark', 'system'])
export type Theme = z.infer<typeof Theme>

/** What somebody sets for themselves. What is left out stays; null is as the organisation, or the browser, has it. */
export const ProfileChange = z.strictObject({
  name: text(100)
    .refine((name) => name.trim() !== '', { error: 'is blank' })
    .optional(),
  timeZone: z.string().max(64).refine(isZone, { error: 'is no time zone, such as Europe/Berlin' }).nullish(),
  theme: Theme.nullish(),
  singleKeys: z.boolean().optional(),
})
export type ProfileChange = z.infer<typeof ProfileChange>

export const PasswordChange = z.strictObject({ current: z.string().min(1).max(MAX_PASSWORD), password: Password })
export type PasswordChange = z.infer<typeof PasswordChange>
