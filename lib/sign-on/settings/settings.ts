import type { Role } from '@/lib/auth/role'
import type { GroupRole, SignOnSettings } from '@/lib/sign-on/sign-on'

/** What it takes to ask the provider who somebody is, and to say what they are here. */
export type Settings = {
  name: string
  issuer: string
  clientId: string
  clientSecret: string | null
  groupsClaim: string
  groupRoles: GroupRole[]
  defaultRole: Role | null
  isOn: boolean
}

/** All but the secret. */
export function told({ clientSecret, ...rest }: Settings): SignOnSettings {
  return { ...rest, hasSecret: clientSecret !== null }
}
