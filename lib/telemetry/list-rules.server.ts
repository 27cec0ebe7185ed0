import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { MAX_RULES, RuleBasis, type TelemetryRuleList } from './rule'

/** The team's own rules, the oldest first: for the page, and for programs that read diffs and descriptions. */
export async function listRules(actor: Actor): Promise<TelemetryRuleList> {
  must(actor, 'read', { kind: 'telemetry-rule' })
  const rows = await db().telemetryRule.findMany({
    where: { basis: { in: RuleBasis.options } },
    select: {
      id: true,
      signal: true,
      basis: true,
      text: true,
      path: true,
      presence: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
    take: MAX_RULES,
  })

  const items = rows.map((row) => ({
    ...row,
    basis: RuleBasis.parse(row.basis),
    createdBy: row.createdBy?.name ?? null,
    createdAt: row.createdAt.toISOString(),
  }))
  return { items, timeZone: await zoneFor(actor) }
}
