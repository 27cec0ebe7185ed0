import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { MAX_RULES, type NewTelemetryRule } from './rule'

/** Adds a rule. It holds for what comes from now on; what was read before stays until it is read again. */
export async function addRule(rule: NewTelemetryRule, actor: Actor, requestId: string): Promise<{ id: string }> {
  must(actor, 'write', { kind: 'telemetry-rule' })
  const { signal, basis, text, presence, path = null } = rule

  return transact(async (tx) => {
    // One at a time, so that two cannot be the last that fits.
    await tx.$executeRaw`lock table telemetry_rules in share row exclusive mode`
    if ((await tx.telemetryRule.count()) >= MAX_RULES)
      throw new AppError('conflict', `There are ${MAX_RULES} rules already. Remove one that is not needed.`)

    const id = uuid()
    const after = { signal, basis, text, presence, path }
    await tx.telemetryRule.create({ data: { id, ...after, createdById: actor.kind === 'PERSON' ? actor.id : null } })
    writeAudit(tx, actor, requestId, [
      { action: 'telemetry-rule.created', entity: 'telemetry-rule', entityId: id, after },
    ])
    return { id }
  })
}
