import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'

/** Revokes a token for good. Twice is once. */
export async function revokeToken(id: string, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'manage', { kind: 'token' })
  await transact(async (tx) => {
    const [revoked] = await tx.apiToken.updateManyAndReturn({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
      select: { name: true },
    })
    if (revoked)
      return writeAudit(tx, actor, requestId, [
        { action: 'token.revoked', entity: 'token', entityId: id, before: { name: revoked.name } },
      ])
    if (!(await tx.apiToken.findUnique({ where: { id }, select: { id: true } })))
      throw new AppError('not-found', 'There is no such token.')
  })
}
