import type { Role } from '@/lib/auth/role'
import type { Claims } from '@/lib/sign-on/provider/claims'
import type { Settings } from '@/lib/sign-on/settings/settings'
import type { SignOnProblem } from './problems'

/** What is known here of whoever the provider sends. */
export type Standing = {
  member: { id: string; role: Role; isDisabled: boolean } | null
  /** Somebody else signs in with this address. */
  isAddressTaken: boolean
  invitation: { id: string; role: Role; teamId: string | null; isPending: boolean } | null
}

export type Reason = 'GROUP' | 'INVITATION' | 'DEFAULT' | 'MEMBER'
export type Decision = { role: Role; by: Reason } | { problem: SignOnProblem }

/**
 * Whether they come in, and as what. Where a group of theirs has a role, it decides each time; where none has, what
 * they are stays, but only as long as something other than a group lets them in.
 */
export function decide(claims: Claims, standing: Standing, settings: Settings): Decision {
  const { member, isAddressTaken, invitation } = standing
  if (!claims.email) return { problem: 'no-email' }
  if (!claims.isVerified) return { problem: 'email-not-verified' }
  if (member?.isDisabled) return { problem: 'disabled' }
  if (!member && isAddressTaken) return { problem: 'address-taken' }

  const role = roleOf(claims.groups ?? [], settings)
  if (role) return { role, by: 'GROUP' }
  if (member) return invitation || settings.defaultRole ? { role: member.role, by: 'MEMBER' } : { problem: 'no-group' }
  if (invitation?.isPending) return { role: invitation.role, by: 'INVITATION' }
  return settings.defaultRole ? { role: settings.defaultRole, by: 'DEFAULT' } : { problem: 'no-group' }
}

export function roleOf(groups: string[], { groupRoles }: Pick<Settings, 'groupRoles'>): Role | null {
  return groupRoles.find(({ group }) => groups.includes(group))?.role ?? null
}
