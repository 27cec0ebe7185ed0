import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import type { ChangeRef, IncidentRef } from './fields'

type Holder = 'incident_id' | 'deployment_id' | 'work_log_id'
type Reference = { holder: string; certainty?: string } & ({ change: ChangeRef } | { incident: IncidentRef })

/**
 * Notes that a record names others, in place of what it named before. Settling turns notes into links. With `forTeams`
 * an incident private to another team is not linked, so that naming it tells nobody whether it is there.
 */
export async function parkReferences(
  tx: Tx,
  column: Holder,
  holders: string[],
  refs: Reference[],
  forTeams: readonly string[] | null = null,
): Promise<void> {
  const holder = Prisma.raw(column)
  await tx.$executeRaw`delete from pending_references where ${holder} = any(${holders}::uuid[])`
  if (refs.length === 0) return

  await tx.$executeRaw`
    insert into pending_references (${holder}, target, source, external_id, repository, sha, incident_number, certainty,
                                    for_teams)
    select holder, target::"RecordKind", source, "externalId", repository, sha, number, certainty::"Certainty",
           ${forTeams && [...forTeams]}::uuid[]
      from json_to_recordset(${JSON.stringify(refs.map(toRow))}::json)
        as r(holder uuid, target text, source text, "externalId" text, repository text, sha text, number int,
             certainty text)`
}

function toRow({ holder, certainty, ...named }: Reference) {
  if ('change' in named) return { holder, certainty, target: 'CHANGE', ...named.change }
  if (typeof named.incident === 'string')
    return { holder, certainty, target: 'INCIDENT', number: Number(named.incident.slice('INC-'.length)) }
  return { holder, certainty, target: 'INCIDENT', ...named.incident }
}

/** Links what these records name and is here. */
export async function linkHeldBy(tx: Tx, column: Holder, ids: string[]): Promise<void> {
  const held = Prisma.sql`p.${Prisma.raw(column)} = any(${ids}::uuid[])`
  await linkChanges(tx, held)
  if (column === 'work_log_id') await linkIncidents(tx, held)
}

/** Links whatever waited for these changes; returns the incidents among it. */
export async function linkArrivedChanges(tx: Tx, ids: string[]): Promise<string[]> {
  return linkChanges(tx, Prisma.sql`c.id = any(${ids}::uuid[])`)
}

export async function linkArrivedIncidents(tx: Tx, ids: string[]): Promise<void> {
  await linkIncidents(tx, Prisma.sql`i.id = any(${ids}::uuid[])`)
}

/** A sha that several senders' changes carry stands for the one that came first. */
async function linkChanges(tx: Tx, which: Prisma.Sql): Promise<string[]> {
  const rows = await tx.$queryRaw<{ incidentId: string }[]>`
    with named as (
      select p.id, c.id as change_id
        from pending_references p
        join changes c on c.source = p.source and c.external_id = p.external_id
       where p.target = 'CHANGE' and ${which}
       union all
      select p.id, c.id
        from pending_references p
        join repositories r on r.name = p.repository
        join change_shas s on s.repository_id = r.id and s.sha = p.sha
        join changes c on c.id = s.change_id
       where p.target = 'CHANGE' and ${which}
    ), found as (
      delete from pending_references p
       using (select id, min(change_id::text)::uuid as change_id from named group by id) n
       where p.id = n.id
      returning p.incident_id, p.deployment_id, p.work_log_id, p.certainty, n.change_id
    ), caused as (
      insert into causes (incident_id, change_id, certainty, method, decided_by, decided_at)
      select f.incident_id, f.change_id,
             case when i.no_code_change_said then least(max(f.certainty), 'SUSPECTED') else max(f.certainty) end,
             'DECLARED', min(i.source), now()
        from found f
        join incidents i on i.id = f.incident_id
       group by 1, 2, i.no_code_change_said
          on conflict (incident_id, change_id) do update set certainty = greatest(causes.certainty, excluded.certainty)
       where causes.method = 'DECLARED'
    ), carried as (
      insert into deployment_changes (deployment_id, change_id)
      select distinct deployment_id, change_id from found where deployment_id is not null
          on conflict do nothing
    ), worked as (
      update work_logs w set change_id = f.change_id from found f where w.id = f.work_log_id
    )
    select distinct incident_id::text as "incidentId" from found where incident_id is not null`

  return rows.map(({ incidentId }) => incidentId)
}

async function linkIncidents(tx: Tx, which: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    with found as (
      delete from pending_references p
       using incidents i
       where p.target = 'INCIDENT' and ${which}
         and (i.number = p.incident_number or (i.source = p.source and i.external_id = p.external_id))
         and (p.for_teams is null or i.visibility = 'EVERYONE' or i.team_id = any(p.for_teams))
      returning p.work_log_id, i.id as incident_id
    )
    update work_logs w
       set incident_id = f.incident_id
      from found f
     where w.id = f.work_log_id`
}
