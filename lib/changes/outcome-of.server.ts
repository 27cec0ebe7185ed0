import 'server-only'
import { db } from '@/lib/db/client.server'
import type { Change, ChangeOutcome } from './change'
import { type Cohort, failedChanges } from './outcome.server'

const DAY_MS = 86_400_000

/** The changes, each with what became of it under the definition of the query. */
export async function withOutcomes(
  changes: Change[],
  cohort: Cohort,
): Promise<(Change & { outcome: ChangeOutcome })[]> {
  const failed = await failedAmong(changes, cohort)
  return changes.map((change) => ({ ...change, outcome: outcomeOf(change, cohort, failed.has(change.id)) }))
}

function outcomeOf({ deployedAt }: Change, { followUp, asOf }: Cohort, hasFailed: boolean): ChangeOutcome {
  if (!deployedAt) return 'undeployed'
  if (Date.parse(deployedAt) + Number(followUp) * DAY_MS > asOf.getTime()) return 'pending'
  return hasFailed ? 'failed' : 'held'
}

/** Asked of the days in which these went live and of no other, so that a page costs a page. */
async function failedAmong(changes: Change[], cohort: Cohort): Promise<Set<string>> {
  const times = changes.flatMap(({ deployedAt }) => (deployedAt ? [Date.parse(deployedAt)] : []))
  if (times.length === 0) return new Set()

  const from = new Date(Math.min(...times))
  const to = new Date(Math.max(...times) + 1)
  const rows = await db().$queryRaw<{ id: string }[]>`
    select change_id::text as id
      from (${failedChanges({ ...cohort, from, to })}) failed
     where change_id = any(${changes.map(({ id }) => id)}::uuid[])`
  return new Set(rows.map(({ id }) => id))
}
