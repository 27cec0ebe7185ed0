import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { redecide } from '@/lib/origins/redecide.server'
import { batches } from './correct.server'
import type { CorrectionOutcome } from './correction'

/** Takes back what was said together. What held before holds again; taken back twice is once. */
export async function withdraw(batchId: string, actor: Actor, requestId: string): Promise<CorrectionOutcome> {
  must(actor, 'write', { kind: 'attribution' })

  return transact(async (tx) => {
    const said = await tx.correction.findMany({ where: { batchId }, select: { changeId: true } })
    if (said.length === 0) throw new AppError('not-found', 'Nothing was corrected under this id.')

    const outcome = { batchId, changes: 0, changed: 0 }
    for (const ids of batches(said.map(({ changeId }) => changeId))) {
      await tx.$queryRaw`select 1 from changes where id = any(${ids}::uuid[]) order by id for update`
      const rows = await tx.$queryRaw<{ changeId: string }[]>`
        update corrections set withdrawn_at = clock_timestamp()
         where batch_id = ${batchId}::uuid and change_id = any(${ids}::uuid[]) and withdrawn_at is null
        returning change_id::text as "changeId"`
      const redecided = await redecide(
        tx,
        rows.map(({ changeId }) => changeId),
      )
      const moved = new Map(redecided.map(({ id, ...rest }) => [id, rest]))
      outcome.changes += rows.length
      outcome.changed += redecided.filter(({ before, after }) => before.origin !== after.origin).length
      const line = { action: 'change.correction-withdrawn', entity: 'change' }
      // A word that a later one had overruled is taken back as well, and moves nothing.
      const lines = rows.map(({ changeId }) => {
        const { before, after } = moved.get(changeId) ?? { before: null, after: null }
        return { ...line, entityId: changeId, before, after: { ...after, batchId } }
      })
      writeAudit(tx, actor, requestId, lines)
    }
    return outcome
  })
}
