import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { carriedBy } from '@/lib/deployments/carried-by.server'
import { isCounted } from '@/lib/incidents/row.server'
import { Prisma } from '@/prisma/generated/client'
import { visibleTo } from '@/lib/incidents/visible.server'
import { ChangeDetail } from './change'

/** The deployments that carried a change, the first one first. */
export async function readCarriers(changeId: string): Promise<ChangeDetail['deployments']> {
  const rows = await db().$queryRaw`
    with carriers as (
      select deployment_id as id from deployment_changes where change_id = ${changeId}::uuid
       union
      select deployment_id from changes where id = ${changeId}::uuid and deployment_id is not null
    )
    select d.id::text, s.slug as service, d.finished_at as "finishedAt", d.result::text as result, d.environment, d.url,
           d.id = (select deployment_id from changes where id = ${changeId}::uuid) is true as decides,
           (select count(*)::int from (${carriedBy(Prisma.sql`d.id`)}) carried) as changes
      from carriers k
      join deployments d on d.id = k.id
      join services s on s.id = d.service_id
     order by d.finished_at, d.id`
  return asContract(ChangeDetail.shape.deployments.element, rows)
}

/** The incidents a change is linked to, the first one first; those that this actor may not learn of are counted. */
export async function readConsequences(
  changeId: string,
  actor: Actor,
): Promise<Pick<ChangeDetail, 'incidents' | 'hiddenIncidents'>> {
  const rows = await db().$queryRaw<{ isHidden: boolean; certainty: string }[]>`
    select i.number, 'INC-' || i.number as key, i.title, i.severity::text as severity, i.started_at as "startedAt",
           k.certainty::text as certainty, k.decided_by as "decidedBy", (${visibleTo(actor)}) is not true as "isHidden"
      from causes k
      join incidents i on i.id = k.incident_id and ${isCounted}
     where k.change_id = ${changeId}::uuid
     order by i.started_at, i.id`

  const hidden = rows.filter(({ isHidden, certainty }) => isHidden && certainty !== 'RULED_OUT')
  const visible = rows.filter(({ isHidden }) => !isHidden)
  return {
    incidents: asContract(ChangeDetail.shape.incidents.element, visible),
    hiddenIncidents: hidden.length,
  }
}
