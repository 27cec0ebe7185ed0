import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import type { InvitationPage } from './invitation'

const MAX_SHOWN = 500

/** Whoever was invited and neither came nor was told not to. */
export async function listInvitations(actor: Actor): Promise<InvitationPage> {
  must(actor, 'manage', { kind: 'member' })
  const rows = await db().invitation.findMany({
    where: { acceptedAt: null, revokedAt: null },
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      team: { select: { slug: true, name: true } },
      invitedBy: { select: { name: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MAX_SHOWN,
  })

  const now = new Date()
  const items = rows.map(({ invitedBy, createdAt, expiresAt, ...row }) => ({
    ...row,
    invitedBy: invitedBy?.name ?? null,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
  }))
  return { items, timeZone: await zoneFor(actor) }
}
