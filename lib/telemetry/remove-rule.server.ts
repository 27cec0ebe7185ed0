import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'

/** Removes a rule. What was found by it stays until the change is read again. */
export async function removeRule(id: string, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'write', { kind: 'telemetry-rule' })
  await transact(async (tx) => {
    const [before] = await tx.$queryRaw<{ signal: string; basis: string; text: string }[]>`
      delete from telemetry_rules where id = ${id}::uuid
      returning signal::text, basis::text, text, path, presence::text`
    if (!before) throw new AppError('not-found', 'There is no such rule.')
    writeAudit(tx, actor, requestId, [
      { action: 'telemetry-rule.removed', entity: 'telemetry-rule', entityId: id, before },
    ])
  })
}
