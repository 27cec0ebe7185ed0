import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { accountIdOf, type Claims } from '@/lib/sign-on/provider/claims'
import { PROVIDER_ID } from '@/lib/sign-on/provider/provider-id'
import type { Standing } from './decide'

/** What is known here of whoever the provider sends. */
export async function readStanding(tx: Tx, claims: Claims): Promise<Standing> {
  const account = await tx.account.findUnique({
    where: { providerId_accountId: { providerId: PROVIDER_ID, accountId: accountIdOf(claims) } },
    select: { user: { select: { id: true, role: true, disabledAt: true, email: true } } },
  })
  const member = account && {
    id: account.user.id,
    role: account.user.role,
    isDisabled: account.user.disabledAt !== null,
  }
  // Who is here already was invited by the address they came with.
  const email = account?.user.email ?? claims.email
  if (!email) return { member, isAddressTaken: false, invitation: null }

  const isAddress = { equals: email, mode: 'insensitive' as const }
  const taken = await tx.user.findFirst({ where: { email: isAddress }, select: { id: true } })
  return { member, isAddressTaken: taken !== null, invitation: await findInvitation(tx, isAddress) }
}

async function findInvitation(tx: Tx, email: { equals: string; mode: 'insensitive' }): Promise<Standing['invitation']> {
  const found = await tx.invitation.findFirst({
    where: { email, revokedAt: null, OR: [{ acceptedAt: { not: null } }, { expiresAt: { gt: new Date() } }] },
    orderBy: { createdAt: 'desc' },
    select: { id: true, role: true, teamId: true, acceptedAt: true },
  })
  return found && { id: found.id, role: found.role, teamId: found.teamId, isPending: found.acceptedAt === null }
}
