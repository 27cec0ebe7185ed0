import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { logTimer } from './log-timer.server'
import { readTimer } from './read.server'
import type { TimerStop, TimerStopped } from './timer'

/** Stops one's timer and logs what it comes to, or discards it. Where none runs, nothing happens. */
export async function stopTimer(
  { discard }: TimerStop,
  actor: Actor,
  requestId: string,
  now = new Date(),
): Promise<TimerStopped> {
  if (!discard) must(actor, 'write', { kind: 'work-log', email: actor.email! })
  const ran = discard ? null : await logTimer(actor, requestId, now)

  await transact(async (tx) => {
    const where = { userId: actor.id!, ...(!discard && { startedAt: ran?.startedAt ?? now }) }
    const { count } = await tx.timer.deleteMany({ where })
    if (count === 0) return
    const action = discard ? 'timer.discarded' : 'timer.stopped'
    const after = ran && { minutes: ran.logged.minutes }
    writeAudit(tx, actor, requestId, [{ action, entity: 'timer', entityId: actor.id!, after }])
  })
  return { ...(await readTimer(actor)), logged: ran?.logged ?? null, isCapped: ran?.isCapped ?? false }
}
