import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { holdFollowUp } from './hold-follow-up.server'

type Which = { name: string; id: string; version: number | null }

/** Takes a follow-up off an incident; what it said stays in the history. */
export async function removeFollowUp(which: Which, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'write', { kind: 'incident' })

  await transact(async (tx) => {
    const { incidentId, followUp } = await holdFollowUp(tx, which, actor)
    const { id, title, owner, dueOn } = followUp
    await tx.followUp.delete({ where: { id } })
    writeAudit(tx, actor, requestId, [
      {
        action: 'follow-up.removed',
        entity: 'incident',
        entityId: incidentId,
        before: { followUp: id, title, owner, dueOn },
      },
    ])
  })
}
