import { z } from 'zod'
import { Password } from '@/lib/auth/password'
import { Role } from '@/lib/auth/role'
import { Email, text } from '@/lib/ingest/fields'

/** Somebody who signs in, as they see themselves. */
export const Me = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: Role,
  teams: z.array(z.object({ slug: z.string(), name: z.string() })),
  timeZone: z.string().nullable(),
  theme: z.string().nullable(),
  singleKeys: z.boolean(),
})
export type Me = z.infer<typeof Me>

/** The first visit makes the first administrator. `code` is asked for where others can reach this installation. */
export const FirstAdministrator = z.strictObject({
  name: text(100),
  email: Email,
  password: Password,
  code: z.string().max(100).optional(),
})
export type FirstAdministrator = z.infer<typeof FirstAdministrator>
