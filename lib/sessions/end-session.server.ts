import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Session } from '@/lib/auth/find-session.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'

/** Signs somebody out of one of their own browsers. */
export async function endSession(id: string, { actor }: Session, requestId: string): Promise<void> {
  await transact(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, userId: actor.id! } })
    if (count === 0) throw new AppError('not-found', 'You have no such session.')
    writeAudit(tx, actor, requestId, [{ action: 'session.ended', entity: 'session', entityId: id }])
  })
}
