import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { endSessions } from './end-sessions.server'

/** Signs somebody out of every browser. What they may do is for the caller to ask: they, or whoever manages them. */
export async function signOutEverywhere(userId: string, actor: Actor, requestId: string): Promise<void> {
  await transact(async (tx) => {
    const ended = await endSessions(tx, userId)
    writeAudit(tx, actor, requestId, [
      { action: 'sessions.ended', entity: 'member', entityId: userId, after: { sessionsEnded: ended } },
    ])
  })
}
