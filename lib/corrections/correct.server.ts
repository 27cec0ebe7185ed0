import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { redecide } from '@/lib/origins/redecide.server'
import type { CorrectionOutcome, NewCorrection } from './correction'

/** Changes that are locked and decided at a time. */
const BATCH = 500

/**
 * Writes a person's word on these changes, decides them again and leaves a line for each. Changes are locked first, so
 * that of two words on one the second is the later one.
 */
export async function correct(
  tx: Tx,
  ids: string[],
  { origin, reason }: NewCorrection,
  actor: Actor,
  requestId: string,
): Promise<CorrectionOutcome> {
  const batchId = uuid()
  const by = actor.kind === 'PERSON' ? actor.id : null
  let changed = 0
  for (const batch of batches(ids)) {
    await tx.$queryRaw`select 1 from changes where id = any(${batch}::uuid[]) order by id for update`
    const rows = batch.map((changeId) => ({ id: uuid(), changeId }))
    await tx.$executeRaw`
      insert into corrections (id, change_id, origin, reason, batch_id, created_by, created_at)
      select id, "changeId", ${origin}::"Origin", ${reason.trim()}, ${batchId}::uuid, ${by}::uuid, clock_timestamp()
        from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, "changeId" uuid)`

    const redecided = await redecide(tx, batch)
    changed += redecided.filter(({ before, after }) => before.origin !== after.origin).length
    writeAudit(
      tx,
      actor,
      requestId,
      redecided.map(({ id, before, after }) => ({
        action: 'change.origin-corrected',
        entity: 'change',
        entityId: id,
        before,
        after: { ...after, reason: reason.trim(), batchId },
      })),
    )
  }
  return { batchId, changes: ids.length, changed }
}

/** In the order of ids, so that two who correct the same changes wait for each other and never in a circle. */
export function batches(ids: string[]): string[][] {
  const sorted = [...new Set(ids)].toSorted()
  return Array.from({ length: Math.ceil(sorted.length / BATCH) }, (_, at) => sorted.slice(at * BATCH, (at + 1) * BATCH))
}
