import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import { systemActor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { addMember } from '@/lib/members/add-member.server'
import type { InvitationAcceptance } from './invitation'
import { openInvitation } from './open-invitation.server'

/** Makes whoever was invited a member, once. Answers their address, which the invitation and not they have chosen. */
export async function acceptInvitation(
  { secret, name, password }: InvitationAcceptance,
  requestId: string,
): Promise<string> {
  return transact(async (tx) => {
    const { id, email, role, teamId } = await openInvitation(tx, secret)
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { acceptedAt: new Date() },
    })
    if (count === 0) throw new AppError('conflict', 'This invitation was used a moment ago.')
    if (await tx.user.findUnique({ where: { email }, select: { id: true } }))
      throw new AppError('conflict', `${email} can sign in already.`)

    const actor = systemActor('invitation')
    const memberId = await addMember(tx, { name, email, role, password, teamId }, actor, requestId)
    writeAudit(tx, actor, requestId, [
      { action: 'invitation.accepted', entity: 'invitation', entityId: id, after: { memberId, email } },
    ])
    return email
  })
}
