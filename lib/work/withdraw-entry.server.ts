import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { holdEntry } from './hold-entry.server'

/** Takes an entry back: it counts nowhere, also when its sender sends it again. Twice is once. */
export async function withdrawEntry(id: string, actor: Actor, requestId: string): Promise<void> {
  await transact(async (tx) => {
    const held = await holdEntry(tx, id, actor)
    if (held.withdrawn) return

    const data = { withdrawn: true, version: { increment: 1 }, updatedAt: new Date() }
    await tx.workLog.update({ where: { id }, data, select: { id: true } })
    writeAudit(tx, actor, requestId, [
      {
        action: 'work-log.withdrawn',
        entity: 'work-log',
        entityId: id,
        before: { withdrawn: false },
        after: { withdrawn: true },
      },
    ])
  })
}
