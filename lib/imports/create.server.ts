import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { type Import, type NewImport, PART_BYTES } from './import'
import { requireImport } from './require-import.server'

/** Begins an import: its bytes are sent next, in parts. */
export async function createImport({ name, size }: NewImport, actor: Actor, requestId: string): Promise<Import> {
  must(actor, 'manage', { kind: 'import' })
  return transact(async (tx) => {
    const id = uuid()
    const byId = actor.kind === 'PERSON' ? actor.id : null
    const parts = Math.ceil(size / PART_BYTES)
    await tx.import.create({ data: { id, name, size, parts, by: actor.name, byId }, select: { id: true } })
    writeAudit(tx, actor, requestId, [
      { action: 'import.created', entity: 'import', entityId: id, after: { name, size } },
    ])
    return requireImport(id, actor, tx)
  })
}
