import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import type { Tx } from '@/lib/db/client.server'
import { lockAdministrators } from '@/lib/members/lock-administrators.server'
import { accountIdOf, type Claims } from '@/lib/sign-on/provider/claims'
import { PROVIDER_ID } from '@/lib/sign-on/provider/provider-id'
import type { Reason, Standing } from './decide'

type Newcomer = { claims: Claims; decision: { role: Role; by: Reason }; invitation: Standing['invitation'] }

/** Makes a member of whoever came through the provider. They have no password here. */
export async function enrol(
  tx: Tx,
  { claims, decision, invitation }: Newcomer,
  actor: Actor,
  requestId: string,
): Promise<void> {
  const { name, email } = { name: claims.name, email: claims.email! }
  const { role, by } = decision
  // Somebody may be making the first one by hand at this moment.
  if (role === 'ADMINISTRATOR') await lockAdministrators(tx)
  const personId = await personOf(tx, email, name)
  const id = uuid()

  await tx.user.create({ data: { id, name, email, role, emailVerified: true, personId } })
  await tx.account.create({
    data: { id: uuid(), userId: id, providerId: PROVIDER_ID, accountId: accountIdOf(claims) },
  })
  writeAudit(tx, actor, requestId, [
    { action: 'member.created', entity: 'member', entityId: id, after: { name, email, role, by } },
  ])
  if (!invitation?.isPending) return
  await accept(tx, invitation, personId)
  writeAudit(tx, actor, requestId, [
    { action: 'invitation.accepted', entity: 'invitation', entityId: invitation.id, after: { memberId: id, email } },
  ])
}

/** The teams and hours of that address are theirs: the provider has verified it. */
async function personOf(tx: Tx, email: string, name: string): Promise<string | null> {
  const known = await tx.person.findFirst({
    where: { email: { equals: email, mode: 'insensitive' } },
    select: { id: true, user: { select: { id: true } } },
  })
  // A member who has changed their address since then.
  if (known?.user) return null
  return known?.id ?? (await tx.person.create({ data: { id: uuid(), email, name }, select: { id: true } })).id
}

async function accept(
  tx: Tx,
  { id, teamId }: NonNullable<Standing['invitation']>,
  personId: string | null,
): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { acceptedAt: new Date() } })
  if (teamId && personId) await tx.teamMember.createMany({ data: [{ teamId, personId }], skipDuplicates: true })
}
