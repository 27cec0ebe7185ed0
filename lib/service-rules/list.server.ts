import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db, type Tx } from '@/lib/db/client.server'
import { readServiceRules, readVersion } from './read-rules.server'
import type { ServiceRuleList } from './rule'

/** The whole list: which part of which repository belongs to which service. */
export async function listServiceRules(actor: Actor): Promise<ServiceRuleList> {
  must(actor, 'read', { kind: 'service-rule' })
  return db().$transaction((tx) => listed(tx), { isolationLevel: 'RepeatableRead' })
}

export async function listed(tx: Tx): Promise<ServiceRuleList> {
  const rules = await readServiceRules(tx)
  return {
    rules: rules.map(({ serviceId: _, teamId: __, ...rule }) => ({ ...rule, createdAt: rule.createdAt.toISOString() })),
    version: await readVersion(tx),
  }
}
