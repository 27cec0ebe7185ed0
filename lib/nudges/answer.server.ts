import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'

/** Whoever was asked is done with it. Those of others are not there. Twice is once. */
export async function answerNudge(id: string, actor: Actor, requestId: string): Promise<void> {
  await transact(async (tx) => {
    const [held] = await tx.$queryRaw<{ answeredAt: Date | null }[]>`
      select n.answered_at as "answeredAt"
        from nudges n
        join people p on p.id = n.person_id and p.email = ${actor.email}
       where n.id = ${id}::uuid
         for update of n`
    if (!held) throw new AppError('not-found', 'There is no such nudge.')
    if (held.answeredAt) return
    await tx.nudge.update({ where: { id }, data: { answeredAt: new Date() }, select: { id: true } })
    writeAudit(tx, actor, requestId, [{ action: 'nudge.answered', entity: 'nudge', entityId: id }])
  })
}
