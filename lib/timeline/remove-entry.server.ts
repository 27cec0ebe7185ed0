import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { holdEntry } from './hold-entry.server'

type Which = { name: string; id: string; version: number | null }

/** Takes something off the timeline; a comment stays where it was said. */
export async function removeEntry(which: Which, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'write', { kind: 'incident' })

  await transact(async (tx) => {
    const { incidentId, entry } = await holdEntry(tx, which, actor)
    const { id, at, text, commentId } = entry
    await tx.timelineEntry.delete({ where: { id } })
    const before = { entry: id, at, ...(commentId ? { commentId } : { text }) }
    writeAudit(tx, actor, requestId, [{ action: 'timeline.removed', entity: 'incident', entityId: incidentId, before }])
  })
}
