import 'server-only'
import { v7 as uuid } from 'uuid'
import { AT_ONCE_MS } from '@/lib/attribution/change-settings.server'
import { readReevaluation } from '@/lib/attribution/read-reevaluation.server'
import { reevaluate } from '@/lib/attribution/reevaluate.server'
import { startReevaluation } from '@/lib/attribution/start-reevaluation.server'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { readRuleRows } from './list-rules.server'
import type { MadeOriginRule, NewOriginRule } from './origin-rule'
import { candidatesOf, wishedRule } from './wished-rule.server'

/** Makes a rule, and decides again, now and beside the requests that follow, what it can be about. */
export async function createRule(wish: NewOriginRule, actor: Actor, requestId: string): Promise<MadeOriginRule> {
  must(actor, 'write', { kind: 'attribution' })
  const id = uuid()

  const reevaluation = await transact(async (tx) => {
    const rule = await wishedRule(tx, id, wish)
    await tx.originRule.create({ data: { ...rule, createdById: actor.kind === 'PERSON' ? actor.id : null } })
    writeAudit(tx, actor, requestId, [
      { action: 'origin-rule.created', entity: 'origin-rule', entityId: id, after: wish },
    ])
    return startReevaluation(tx, 'RULE', candidatesOf(rule), actor)
  })
  await reevaluate(AT_ONCE_MS)
  const [[rule], progress] = await Promise.all([readRuleRows(id), readReevaluation(reevaluation)])
  return { rule: rule!, reevaluation: progress! }
}
