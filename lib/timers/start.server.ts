import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { findChange } from '@/lib/causes/find-change.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { requireIncident } from '@/lib/incidents/read.server'
import type { WorkLogEntry } from '@/lib/work/entry'
import { logTimer } from './log-timer.server'
import { readTimer } from './read.server'
import type { TimerStart, TimerStopped } from './timer'

/** Starts one's timer. One that runs is stopped and logged first. */
export async function startTimer(
  wish: TimerStart,
  actor: Actor,
  requestId: string,
  now = new Date(),
): Promise<TimerStopped> {
  must(actor, 'write', { kind: 'work-log', email: actor.email! })
  const incident = wish.incident ? await requireIncident(wish.incident, actor) : null
  const what = { activity: wish.activity ?? ('OTHER' as const), note: wish.note || null }
  let logged: WorkLogEntry | null = null
  let isCapped = false

  // Somebody may start another in a second window meanwhile; that one is logged as well.
  for (;;) {
    const ran = await logTimer(actor, requestId, now)
    if (ran) ({ logged, isCapped } = ran)
    const isStarted = await transact(async (tx) => {
      if (!(await takeAway(tx, actor, ran?.startedAt ?? null))) return false
      const changeId = wish.change ? (await findChange(tx, wish.change)).id : null
      const data = { userId: actor.id!, startedAt: now, incidentId: incident?.id ?? null, changeId, ...what }
      await tx.timer.create({ data, select: { userId: true } })
      const after = { incident: incident?.key ?? null, changeId, activity: what.activity }
      writeAudit(tx, actor, requestId, [{ action: 'timer.started', entity: 'timer', entityId: actor.id!, after }])
      return true
    })
    if (isStarted) return { ...(await readTimer(actor)), logged, isCapped }
  }
}

/** Takes away the timer that was logged, if it is still the one that runs. */
async function takeAway(tx: Tx, { id }: Actor, startedAt: Date | null): Promise<boolean> {
  await tx.$queryRaw`select 1 from users where id = ${id}::uuid for update`
  const running = await tx.timer.findUnique({ where: { userId: id! }, select: { startedAt: true } })
  if ((running?.startedAt.getTime() ?? null) !== (startedAt?.getTime() ?? null)) return false
  if (running) await tx.timer.delete({ where: { userId: id! }, select: { userId: true } })
  return true
}
