import 'server-only'
import { incidentsOf } from '@/lib/causes/incidents-of.server'
import { settleDeployed } from '@/lib/changes/settle-deployed.server'
import { db, type Tx } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import { transact } from '@/lib/db/transact.server'
import { changesAround, changesBehind } from '@/lib/deployments/changes-around.server'
import { settleOrigin } from '@/lib/incidents/settle-origin.server'
import { followDeployments } from '@/lib/service-rules/follow-deployments.server'
import { mapServices } from '@/lib/service-rules/map-services.server'
import { decideWhereAsked } from '@/lib/origins/redecide.server'
import { linkArrivedChanges, linkArrivedIncidents, linkHeldBy } from './references.server'
import type { Unsettled } from './unsettled.server'

/**
 * Works out what follows from records on file: links to what they name and what named them, when changes went live,
 * and the origin of incidents. In a transaction after theirs, because two that arrive at once do not see each other
 * until both are on file; whoever comes second finds the first here. Doing it twice does no harm.
 */
export async function settle({ id, kind, ids }: Unsettled): Promise<void> {
  if (ids.length === 0) return
  await transact(async (tx) => {
    await FOLLOWS[kind](tx, ids)
    await tx.$executeRaw`delete from unsettled where id = ${id}::uuid`
  })
}

const FOLLOWS: Record<Unsettled['kind'], (tx: Tx, ids: string[]) => Promise<void>> = {
  INCIDENT: async (tx, ids) => {
    await linkHeldBy(tx, 'incident_id', ids)
    await linkArrivedIncidents(tx, ids)
    await settleOrigin(tx, ids)
  },
  CHANGE: async (tx, ids) => {
    await mapServices(tx, ids)
    const linked = await linkArrivedChanges(tx, ids)
    await settleDeployed(tx, [...new Set([...ids, ...(await changesBehind(tx, ids))])])
    await decideWhereAsked(tx, ids)
    await settleOrigin(tx, [...linked, ...(await incidentsOf(tx, ids))])
  },
  DEPLOYMENT: async (tx, ids) => {
    await linkHeldBy(tx, 'deployment_id', ids)
    const moved = await followDeployments(tx, ids)
    await settleDeployed(tx, [...new Set([...moved, ...(await changesAround(tx, ids))])])
  },
  WORK_LOG: async (tx, ids) => {
    await linkHeldBy(tx, 'work_log_id', ids)
  },
}

/** Settles what a killed process left behind. Meant for the start, and now and then. */
export async function settleLeftovers(olderThanSeconds = 0): Promise<number> {
  const left = await db().$queryRaw<Unsettled[]>`
    select id::text, kind::text as kind, ids::text[] as ids
      from unsettled
     where since <= now() - make_interval(secs => ${olderThanSeconds}::int)
     order by since`
  let settled = 0
  for (const batch of left) {
    try {
      await settle(batch)
      settled += 1
    } catch (error) {
      if (failureOf(error) === 'unreachable') throw error
      // One that cannot be settled must not stand in the way of the others; it stays noted and is tried again.
      console.error(JSON.stringify({ level: 'error', unsettled: batch.id, error: String(error) }))
    }
  }
  return settled
}
