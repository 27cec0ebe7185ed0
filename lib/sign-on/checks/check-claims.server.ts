import 'server-only'
import { decodeJwt } from 'jose'
import { ROLE_WORDS } from '@/lib/auth/role'
import { db } from '@/lib/db/client.server'
import { decide, type Reason, roleOf } from '@/lib/sign-on/decide'
import { signOnProblem } from '@/lib/sign-on/problems'
import type { Claims } from '@/lib/sign-on/provider/claims'
import { readStanding } from '@/lib/sign-on/read-standing.server'
import type { Settings } from '@/lib/sign-on/settings/settings'
import { type Check, failed, passed } from './check'

/** What a verified token would do here. */
export async function checkClaims(claims: Claims, idToken: string, settings: Settings): Promise<Check[]> {
  const standing = await readStanding(db(), claims)
  const decision = decide(claims, standing, settings)
  const outcome =
    'problem' in decision
      ? failed('OUTCOME', `Would be refused. They would read: “${signOnProblem(decision.problem)}”`)
      : passed(
          'OUTCOME',
          `Would sign in ${claims.name} as ${ROLE_WORDS[decision.role].name}, ${WHY[decision.by]}.` +
            (standing.member ? '' : ' They would become a member.'),
        )
  return [...checkEmail(claims), checkGroups(claims, idToken, settings), outcome]
}

const WHY: Record<Reason, string> = {
  GROUP: 'which their group gives',
  INVITATION: 'as they were invited',
  DEFAULT: 'the role of whoever is in no group',
  MEMBER: 'which they are already',
}

function checkEmail({ email, isVerified }: Claims): Check[] {
  if (!email) return [failed('EMAIL', 'The claim “email” is missing or no address.', 'email', 'none')]
  return [
    passed('EMAIL', 'There is an e-mail address.', email),
    isVerified
      ? passed('EMAIL_VERIFIED', 'The provider has verified it.')
      : failed('EMAIL_VERIFIED', 'The claim “email_verified” is not true.', 'true', 'not true, or missing'),
  ]
}

function checkGroups({ groups }: Claims, idToken: string, settings: Settings): Check {
  const { groupsClaim, groupRoles, defaultRole } = settings
  if (groupRoles.length === 0) return passed('GROUPS', 'No group has a role here.')
  if (!groups) {
    const names = Object.keys(decodeJwt(idToken)).join(', ')
    return failed('GROUPS', `The claim “${groupsClaim}” is missing.`, groupsClaim, `a token with ${names}`)
  }
  const role = roleOf(groups, settings)
  if (role) return passed('GROUPS', `One of the groups gives the role ${ROLE_WORDS[role].name}.`, groups.join(', '))
  if (defaultRole) return passed('GROUPS', 'None of the groups has a role here.', groups.join(', '))
  const expected = groupRoles.map(({ group }) => group).join(', ')
  return failed('GROUPS', 'None of the groups has a role here.', expected, groups.join(', ') || 'no group')
}
