import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { holdView } from './hold-view.server'

/** Removes a view; whoever's page opened with it opens with nothing kept. */
export async function removeView(
  which: { id: string; version: number | null },
  actor: Actor,
  requestId: string,
): Promise<void> {
  await transact(async (tx) => {
    const { id, name, page, search, reach, team } = await holdView(tx, which, actor)
    await tx.savedView.delete({ where: { id }, select: { id: true } })
    const before = { name, page, search, reach, team }
    writeAudit(tx, actor, requestId, [{ action: 'view.removed', entity: 'view', entityId: id, before }])
  })
}
