import 'server-only'
import { AT_ONCE_MS } from '@/lib/attribution/change-settings.server'
import { reevaluate } from '@/lib/attribution/reevaluate.server'
import { startReevaluation } from '@/lib/attribution/start-reevaluation.server'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { candidatesOf } from './wished-rule.server'

/** Takes a rule back: what it decided is decided without it. Taken back twice is once. */
export async function withdrawRule(id: string, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'write', { kind: 'attribution' })

  await transact(async (tx) => {
    const rule = await tx.originRule.findUnique({ where: { id } })
    if (!rule) throw new AppError('not-found', 'There is no such rule.')
    const where = { id, withdrawnAt: null }
    const { count } = await tx.originRule.updateMany({ where, data: { withdrawnAt: new Date() } })
    if (count === 0) return

    const { repositoryId, path, origin, reason, effectiveFrom, effectiveUntil } = rule
    const before = { repositoryId, path, origin, reason, effectiveFrom, effectiveUntil }
    writeAudit(tx, actor, requestId, [{ action: 'origin-rule.withdrawn', entity: 'origin-rule', entityId: id, before }])
    await startReevaluation(tx, 'RULE_WITHDRAWN', candidatesOf(rule), actor)
  })
  await reevaluate(AT_ONCE_MS)
}
