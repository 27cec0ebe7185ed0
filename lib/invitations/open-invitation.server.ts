import 'server-only'
import { hashOf } from '@/lib/auth/token.server'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'

/** The invitation behind the secret of a link, if it still opens. */
export async function openInvitation(from: Tx, secret: string) {
  const found = await from.invitation.findUnique({
    where: { hash: hashOf(secret) },
    select: {
      id: true,
      email: true,
      role: true,
      teamId: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      invitedBy: { select: { name: true } },
    },
  })
  if (!found)
    throw new AppError('not-found', 'This link is no invitation. It may have been cut off when it was copied.')

  const { acceptedAt, revokedAt, ...invitation } = found
  if (acceptedAt) throw new AppError('conflict', 'This invitation was used already. Sign in with the password you set.')
  if (revokedAt) throw new AppError('conflict', 'This invitation was taken back, or a newer one was sent to you.')
  if (invitation.expiresAt <= new Date())
    throw new AppError('conflict', 'This invitation has expired. Ask for another one.')
  return invitation
}
