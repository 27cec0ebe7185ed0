import { z } from 'zod'
import { Role } from '@/lib/auth/role'
import { text } from '@/lib/ingest/fields'

export const GroupRole = z.strictObject({ group: text(200), role: Role })
export type GroupRole = z.infer<typeof GroupRole>

const fields = {
  /** On the button of the sign-in page. */
  name: text(60),
  issuer: text(500),
  clientId: text(300),
  groupsClaim: text(200),
  /** The first whose group somebody is in gives their role. */
  groupRoles: z.array(GroupRole).max(100),
  /** For whoever is in none of the groups; null: they are not let in. */
  defaultRole: Role.nullable(),
  isOn: z.boolean(),
}

/** Without `clientSecret` the one that is stored stays; null: the provider asks for none. */
export const NewSignOn = z.strictObject({ ...fields, clientSecret: text(500).nullable().optional() })
export type NewSignOn = z.infer<typeof NewSignOn>

/** Left out, the secret may also be the one that was tested: `test` names the test. */
const test = z.uuid().optional()
export const SignOnChange = NewSignOn.extend({ test })
export type SignOnChange = z.infer<typeof SignOnChange>

/** As it is told: all but the secret. */
export const SignOnSettings = z.object({ ...fields, hasSecret: z.boolean() })
export type SignOnSettings = z.infer<typeof SignOnSettings>

/** Single sign-on as it stands; the secret of the client is never told. */
export const SignOn = z.object({
  /** What the environment says cannot be changed here. */
  decidedBy: z.enum(['ENVIRONMENT', 'SETTINGS']),
  /** null: nothing is set yet. */
  settings: SignOnSettings.nullable(),
  /** Why it is off although it should be on. */
  fault: z.string().nullable(),
  /** Where the provider must send people back to. */
  redirectUri: z.string(),
  /** Which state of it this is, for the next edit to name; 0: nothing was set here yet. */
  version: z.int(),
})
export type SignOn = z.infer<typeof SignOn>

/** `url` is where the browser goes next: to the provider. */
export const SignOnStart = z.object({ url: z.string() })
export const NewSignOnStart = z.strictObject({ next: z.string().max(2000).optional() })

/** Without `settings` what is in force is tested. */
export const NewSignOnTest = z.strictObject({ settings: SignOnChange.optional() })
export type NewSignOnTest = z.infer<typeof NewSignOnTest>
export const SignOnTestStart = z.object({ id: z.uuid(), url: z.string() })
export type SignOnTestStart = z.infer<typeof SignOnTestStart>
