import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { Share, type ShareList } from './share'

/** The links that still open something, the latest first: whoever may not end those of others sees their own. */
export async function listShares(actor: Actor): Promise<ShareList> {
  must(actor, 'manage', { kind: 'share' })
  const isOwnOnly = !can(actor, 'manage', { kind: 'share', email: '' })
  const rows = await db().shareLink.findMany({
    where: { revokedAt: null, expiresAt: { gt: new Date() }, ...(isOwnOnly && { createdById: actor.id }) },
    select: {
      id: true,
      name: true,
      prefix: true,
      search: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
      createdBy: { select: { name: true } },
    },
    orderBy: { id: 'desc' },
  })

  const items = rows.map(({ createdBy, createdAt, expiresAt, lastUsedAt, ...row }) => ({
    ...row,
    createdBy: createdBy?.name ?? null,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }))
  return { items: Share.array().parse(items), timeZone: await zoneFor(actor) }
}
