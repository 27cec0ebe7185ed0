import 'server-only'
import { AnalyticsQuery } from '@/lib/analytics/query'
import { type Actor, personActor, shareActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { Role } from '@/lib/auth/role'
import { hashOf } from '@/lib/auth/token.server'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { limitDoor } from '@/lib/limits/limit-door.server'
import { isShareSecret } from './secret.server'

const USE_NOTED_EVERY_MS = 60_000

export type OpenShare = { actor: Actor; name: string; query: AnalyticsQuery; expiresAt: Date }

/**
 * The report behind a link; null where it opens nothing, whether it never did, no longer does, or too many were tried.
 * It opens no longer than whoever made it could make it.
 */
export async function openShare(secret: string, headers: Headers, now = new Date()): Promise<OpenShare | null> {
  const giveBack = await limitDoor(headers).catch(nothingForMany)
  if (!giveBack || !isShareSecret(secret)) return null

  const share = await db().shareLink.findUnique({
    where: { hash: hashOf(secret), revokedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      name: true,
      search: true,
      expiresAt: true,
      createdBy: { select: { id: true, name: true, email: true, role: true, disabledAt: true } },
    },
  })
  if (!share?.createdBy || share.createdBy.disabledAt) return null
  const maker = personActor({ ...share.createdBy, role: Role.parse(share.createdBy.role), teamIds: [] })
  if (!can(maker, 'share', { kind: 'report' })) return null

  await giveBack()
  await noteUse(share.id, now)
  const { id, name, search, expiresAt } = share
  return { actor: shareActor({ id, name }), name, query: AnalyticsQuery.parse(search), expiresAt }
}

function nothingForMany(error: unknown): null {
  if (error instanceof AppError && error.code === 'too-many') return null
  throw error
}

async function noteUse(id: string, now: Date): Promise<void> {
  const lately = new Date(now.getTime() - USE_NOTED_EVERY_MS)
  await db().shareLink.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: lately } }] },
    data: { lastUsedAt: now },
  })
}
