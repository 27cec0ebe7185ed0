import 'server-only'
import { incidentsOf } from '@/lib/causes/incidents-of.server'
import { settleDeployed } from '@/lib/changes/settle-deployed.server'
import type { Tx } from '@/lib/db/client.server'
import { changesAround, changesBehind } from '@/lib/deployments/changes-around.server'
import { settleOrigin } from '@/lib/incidents/settle-origin.server'
import type { RecordKind as KindName } from '@/prisma/generated/enums'

/**
 * Takes records out as if they had never come: what names them waits for them again, and what followed from them is
 * worked out without them.
 */
export async function removeRecords(tx: Tx, kind: KindName, ids: string[]): Promise<void> {
  if (ids.length > 0) await REMOVE[kind](tx, ids)
}

const REMOVE: Record<KindName, (tx: Tx, ids: string[]) => Promise<void>> = {
  INCIDENT: removeIncidents,
  CHANGE: removeChanges,
  DEPLOYMENT: removeDeployments,
  WORK_LOG: async (tx, ids) => void (await tx.workLog.deleteMany({ where: { id: { in: ids } } })),
}

async function removeIncidents(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    insert into pending_references (work_log_id, target, source, external_id)
    select w.id, 'INCIDENT', i.source, i.external_id
      from work_logs w
      join incidents i on i.id = w.incident_id
     where i.id = any(${ids}::uuid[])`
  // What was a duplicate of one that is no more counts by itself again.
  const again = await tx.$queryRaw<{ id: string }[]>`
    update incidents
       set set_aside = null, set_aside_reason = null, set_aside_by = null, set_aside_at = null, duplicate_of = null,
           version = version + 1, updated_at = now()
     where duplicate_of = any(${ids}::uuid[])
    returning id::text`
  await tx.incident.deleteMany({ where: { id: { in: ids } } })
  const gone = new Set(ids)
  await settleOrigin(
    tx,
    again.flatMap(({ id }) => (gone.has(id) ? [] : [id])),
  )
}

async function removeChanges(tx: Tx, ids: string[]): Promise<void> {
  const behind = await changesBehind(tx, ids)
  const incidentIds = await incidentsOf(tx, ids)
  await tx.$executeRaw`
    insert into pending_references (incident_id, target, source, external_id, certainty)
    select k.incident_id, 'CHANGE', c.source, c.external_id, k.certainty
      from causes k
      join changes c on c.id = k.change_id
     where c.id = any(${ids}::uuid[]) and k.method = 'DECLARED' and k.carried_from is null`
  await tx.$executeRaw`
    insert into pending_references (deployment_id, target, source, external_id)
    select d.deployment_id, 'CHANGE', c.source, c.external_id
      from deployment_changes d
      join changes c on c.id = d.change_id
     where c.id = any(${ids}::uuid[])`
  await tx.$executeRaw`
    insert into pending_references (work_log_id, target, source, external_id)
    select w.id, 'CHANGE', c.source, c.external_id
      from work_logs w
      join changes c on c.id = w.change_id
     where c.id = any(${ids}::uuid[])`
  await tx.change.deleteMany({ where: { id: { in: ids } } })
  const gone = new Set(ids)
  await settleDeployed(
    tx,
    behind.filter((id) => !gone.has(id)),
  )
  await settleOrigin(tx, incidentIds)
}

async function removeDeployments(tx: Tx, ids: string[]): Promise<void> {
  const around = await changesAround(tx, ids)
  await tx.deployment.deleteMany({ where: { id: { in: ids } } })
  await settleDeployed(tx, around)
}
