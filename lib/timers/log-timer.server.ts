import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import type { WorkLogEntry } from '@/lib/work/entry'
import { logEntry } from '@/lib/work/log-entry.server'
import { elapsedMinutes } from './elapsed'

export type Ran = { startedAt: Date; logged: WorkLogEntry; isCapped: boolean }

/**
 * Logs what a running timer comes to by now; null: none runs. The entry is named by the timer, so that two who stop it
 * at once, or one who stops it again after a crash, have logged it once. It runs on until it is taken away.
 */
export async function logTimer(actor: Actor, requestId: string, now: Date): Promise<Ran | null> {
  const [timer] = await db().timer.findMany({
    where: { userId: actor.id! },
    select: {
      startedAt: true,
      activity: true,
      note: true,
      incident: { select: { source: true, externalId: true } },
      change: { select: { source: true, externalId: true } },
    },
  })
  if (!timer) return null

  const { startedAt, note, ...rest } = timer
  const { minutes, isCapped } = elapsedMinutes(startedAt, now)
  const wish = { minutes, startedAt: startedAt.toISOString(), ...rest, ...(note && { note }) }
  const logged = await logEntry(wish, actor, requestId, `timer-${actor.id}-${startedAt.getTime()}`)
  return { startedAt, logged, isCapped }
}
