import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import type { Rule } from './holding-rule'

/** The rules that hold, of any time. */
export function readRules(client: Pick<Tx, 'originRule'>): Promise<Rule[]> {
  return client.originRule.findMany({
    where: { withdrawnAt: null },
    select: {
      id: true,
      repositoryId: true,
      path: true,
      origin: true,
      reason: true,
      effectiveFrom: true,
      effectiveUntil: true,
    },
  })
}
