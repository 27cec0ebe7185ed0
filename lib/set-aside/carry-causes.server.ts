import 'server-only'
import type { Tx } from '@/lib/db/client.server'

/**
 * What is said of a duplicate's causes holds for what it is one of as well, where nothing is said there. Done anew for
 * these incidents; returns those whose causes may be others by now.
 */
export async function carryCauses(tx: Tx, incidentIds: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select incident_id::text as id from causes where carried_from = any(${incidentIds}::uuid[])
     union
    select duplicate_of::text from incidents where id = any(${incidentIds}::uuid[]) and duplicate_of is not null`
  if (rows.length === 0) return []

  const touched = rows.map(({ id }) => id)
  await tx.$queryRaw`select 1 from incidents where id = any(${[...touched, ...incidentIds]}::uuid[]) order by id for update`
  await tx.$executeRaw`delete from causes where carried_from = any(${incidentIds}::uuid[])`
  await tx.$executeRaw`
    insert into causes (incident_id, change_id, certainty, method, confidence, note, decided_by, decided_at, carried_from)
    select i.duplicate_of, k.change_id, k.certainty, k.method, k.confidence, k.note, k.decided_by, k.decided_at, i.id
      from incidents i
      join causes k on k.incident_id = i.id and k.certainty <> 'RULED_OUT' and k.carried_from is null
     where i.duplicate_of in (select duplicate_of from incidents where id = any(${incidentIds}::uuid[]))
     order by k.certainty = 'CONFIRMED' desc, i.id
        on conflict do nothing`
  return touched
}
