import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import type { Origin } from '@/lib/origins/origin'
import { holdOpen } from './hold-open.server'
import type { LabelItem, LabelledChange } from './spot-check'

/** Says who wrote a change of the sample. Of several who label the same, the last word holds. */
export async function labelChange(
  id: string,
  changeId: string,
  { label, note = null }: LabelItem,
  actor: Actor,
  requestId: string,
): Promise<LabelledChange> {
  must(actor, 'write', { kind: 'spot-check' })

  return transact(async (tx) => {
    await holdOpen(tx, id)
    const { position, ...before } = await holdItem(tx, id, changeId)
    await tx.spotCheckItem.update({
      where: { spotCheckId_changeId: { spotCheckId: id, changeId } },
      data: { label, note, labelledById: actor.id, labelledAt: new Date() },
    })
    const change = { change: changeId }
    writeAudit(tx, actor, requestId, [
      {
        action: 'spot-check.labelled',
        entity: 'spot-check',
        entityId: id,
        before: before.label && { ...change, ...before },
        after: { ...change, label, note },
      },
    ])
    const drawn = await tx.spotCheckItem.count({ where: { spotCheckId: id } })
    const labelled = await tx.spotCheckItem.count({ where: { spotCheckId: id, label: { not: null } } })
    return { position, changeId, label, note, drawn, labelled }
  })
}

type Held = { position: number; label: Origin | null; note: string | null }

async function holdItem(tx: Tx, id: string, changeId: string): Promise<Held> {
  const [item] = await tx.$queryRaw<Held[]>`
    select position, label::text as label, note
      from spot_check_items
     where spot_check_id = ${id}::uuid and change_id = ${changeId}::uuid
       for update`
  if (!item) throw new AppError('not-found', 'There is no such change in this sample.')
  return item
}
