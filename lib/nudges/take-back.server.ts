import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'

/** A lead of the team takes a nudge back, as if it had not been sent. */
export async function takeNudgeBack(id: string, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'write', { kind: 'nudge' })
  await transact(async (tx) => {
    const held = await tx.nudge.findUnique({ where: { id }, select: { teamId: true, personId: true } })
    if (!held) throw new AppError('not-found', 'There is no such nudge.')
    must(actor, 'write', { kind: 'nudge', teamId: held.teamId })
    await tx.nudge.delete({ where: { id }, select: { id: true } })
    const before = { person: held.personId }
    writeAudit(tx, actor, requestId, [{ action: 'nudge.taken-back', entity: 'nudge', entityId: id, before }])
  })
}
