import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { holdImport } from './require-import.server'

/** Throws a file away of which nothing was written. */
export async function removeImport(
  which: { id: string; version: number | null },
  actor: Actor,
  requestId: string,
): Promise<void> {
  must(actor, 'manage', { kind: 'import' })
  await transact(async (tx) => {
    const held = await holdImport(tx, which, actor)
    if (held.confirmedAt !== null) throw new AppError('conflict', 'Rows of it were imported. Undo it in place of this.')
    await tx.import.delete({ where: { id: held.id } })
    writeAudit(tx, actor, requestId, [
      { action: 'import.discarded', entity: 'import', entityId: held.id, before: { name: held.name } },
    ])
  })
}
