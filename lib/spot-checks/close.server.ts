import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'

/** Ends the labelling, for good: from here on its result is read. Closed twice is closed once. */
export async function closeSpotCheck(id: string, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'manage', { kind: 'spot-check' })

  await transact(async (tx) => {
    const [check] = await tx.$queryRaw<{ isClosed: boolean }[]>`
      select closed_at is not null as "isClosed" from spot_checks where id = ${id}::uuid for update`
    if (!check) throw new AppError('not-found', 'There is no such spot check.')
    if (check.isClosed) return

    const labelled = await tx.spotCheckItem.count({ where: { spotCheckId: id, label: { not: null } } })
    if (labelled === 0) throw new AppError('conflict', 'Nothing of this sample has a label yet.')
    const closedAt = new Date()
    await tx.spotCheck.update({ where: { id }, data: { closedAt } })
    writeAudit(tx, actor, requestId, [
      { action: 'spot-check.closed', entity: 'spot-check', entityId: id, after: { labelled, closedAt } },
    ])
  })
}
