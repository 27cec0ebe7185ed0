import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { find } from './read-rule.server'
import { toldOf } from './set-rule.server'
import { findSubject } from './subject.server'

/** From now on it is read as its vendor writes. Twice is once. */
export async function removeRule(subject: string, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'manage', { kind: 'endpoint' })
  await transact(async (tx) => {
    await findSubject(subject, tx)
    await tx.$executeRaw`select 1 from mapping_rules where subject = ${subject} for update`
    const before = await find(subject, tx)
    if (!before) return
    const { id } = await tx.mappingRule.delete({ where: { subject }, select: { id: true } })
    const line = { action: 'mapping-rule.removed', entity: 'mapping-rule', entityId: id, before: toldOf(before)! }
    writeAudit(tx, actor, requestId, [line])
  })
}
