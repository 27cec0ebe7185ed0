import 'server-only'
import { z } from 'zod'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'

/** Ends a link at once. Whoever made it may, and administrators; ended twice is ended once. */
export async function revokeShare(id: string, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'manage', { kind: 'share' })
  const share = z.uuid().safeParse(id).success
    ? await db().shareLink.findUnique({ where: { id }, select: { name: true, createdBy: { select: { email: true } } } })
    : null
  if (!share) throw new AppError('not-found', 'There is no such link.')
  must(actor, 'manage', { kind: 'share', email: share.createdBy?.email ?? '' })

  await transact(async (tx) => {
    const { count } = await tx.shareLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
    if (count === 0) return
    writeAudit(tx, actor, requestId, [
      { action: 'share.revoked', entity: 'share', entityId: id, before: { name: share.name } },
    ])
  })
}
