import { z } from 'zod'
import { Role } from '@/lib/auth/role'
import { NewSignOn } from '@/lib/sign-on/sign-on'
import type { Settings } from './settings'

const { name, issuer, clientId, groupsClaim } = NewSignOn.shape

const Environment = z.object({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: z.string().max(500).optional(),
  OIDC_NAME: name.default('single sign-on'),
  OIDC_GROUPS_CLAIM: groupsClaim.default('groups'),
  OIDC_GROUP_ROLES: z.string().default('').transform(toGroupRoles).pipe(NewSignOn.shape.groupRoles),
  OIDC_DEFAULT_ROLE: Role.optional(),
})

/** What the environment says of single sign-on: nothing, the settings, or what is wrong with it. */
export function readEnvironment(
  given: Record<string, string | undefined>,
): { settings: Settings } | { fault: string } | null {
  const said = Object.fromEntries(Object.entries(given).filter(([key, value]) => key.startsWith('OIDC_') && value))
  if (Object.keys(said).length === 0) return null

  const { data, error } = Environment.safeParse(said)
  if (!data) return { fault: `${error.issues.map(wordsOf).join('. ')}.` }
  return {
    settings: {
      name: data.OIDC_NAME,
      issuer: data.OIDC_ISSUER,
      clientId: data.OIDC_CLIENT_ID,
      clientSecret: data.OIDC_CLIENT_SECRET ?? null,
      groupsClaim: data.OIDC_GROUPS_CLAIM,
      groupRoles: data.OIDC_GROUP_ROLES,
      defaultRole: data.OIDC_DEFAULT_ROLE ?? null,
      isOn: true,
    },
  }
}

function wordsOf({ path, code, message }: z.core.$ZodIssue): string {
  return `${String(path[0])}: ${code === 'invalid_type' ? 'is not set' : message}`
}

/** `group=ROLE,group=ROLE`; a group may hold an equals sign, as distinguished names do, but no comma. */
function toGroupRoles(said: string): { group: string; role: unknown }[] {
  return said
    .split(',')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const at = pair.lastIndexOf('=')
      return { group: pair.slice(0, Math.max(at, 0)).trim(), role: pair.slice(at + 1).trim() }
    })
}
