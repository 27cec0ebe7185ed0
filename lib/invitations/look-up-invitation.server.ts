import 'server-only'
import { db } from '@/lib/db/client.server'
import type { InvitationShown } from './invitation'
import { openInvitation } from './open-invitation.server'

/** What whoever holds the link is told before they say yes. */
export async function lookUpInvitation(secret: string): Promise<InvitationShown> {
  const { email, role, expiresAt, invitedBy } = await openInvitation(db(), secret)
  const organisation = await db().organisation.findFirst({ select: { name: true } })

  return {
    email,
    role,
    organisation: organisation?.name ?? 'Your organisation',
    invitedBy: invitedBy?.name ?? null,
    expiresAt: expiresAt.toISOString(),
  }
}
