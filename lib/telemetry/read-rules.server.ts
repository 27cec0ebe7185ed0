import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import type { RuleBasis } from './rule'

/** A team's own rules of one kind, the oldest first. */
export function readRules(client: Pick<Tx, 'telemetryRule'>, basis: RuleBasis) {
  return client.telemetryRule.findMany({
    where: { basis },
    select: { signal: true, text: true, path: true, presence: true },
    orderBy: { id: 'asc' },
  })
}
