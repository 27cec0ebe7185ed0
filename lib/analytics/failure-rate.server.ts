import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { findCovering } from '@/lib/spot-checks/find-covering.server'
import { ask } from './ask.server'
import { conclude } from './conclude'
import { countChanges } from './count-changes.server'
import { countMerged } from './count-merged.server'
import type { FailureRate } from './failure-rate'
import type { AnalyticsQuery } from './query'

/** Does AI-written code fail more often here? `asOf` decides which changes are mature. */
export async function readFailureRate(query: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<FailureRate> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(query, asOf)
  const [counted, merged, check] = await Promise.all([
    countChanges(question),
    countMerged(question),
    findCovering(query),
  ])
  const undeployed = merged.reduce((sum, row) => sum + row.undeployed, 0)

  return { ...question.asked, ...conclude(question.query, { ...counted, undeployed, check }, question.weeks) }
}
