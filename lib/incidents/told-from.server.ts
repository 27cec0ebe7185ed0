import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db/client.server'

/**
 * The version of an incident from which on its history is for this actor: what was said while it was private to a team
 * stays there, whatever it is now. 0: all of it; null: none.
 */
export async function toldFrom(id: string, actor: Actor): Promise<bigint | null> {
  const [row] = await db().$queryRaw<Row[]>`
    with said as (
      select r.id, r.payload->>'visibility' as visibility
        from incidents i
        join raw_events r on r.kind = 'INCIDENT' and r.source = i.source and r.external_id = i.external_id
       where i.id = ${id}::uuid
    ), last as (
      select max(id) as id from said where visibility = 'TEAM'
    )
    select (select team_id::text from incidents where id = ${id}::uuid) as "teamId",
           exists (select 1 from audit_events
                    where entity_id = ${id}::uuid and action = 'incident.edited' and after->>'visibility' = 'TEAM') as "wasSaid",
           last.id as last,
           (select min(s.id) from said s where s.id > last.id and s.visibility = 'EVERYONE') as opened
      from last`
  if (!row || (row.last === null && !row.wasSaid)) return 0n
  if (can(actor, 'read', { kind: 'incident', isPrivate: true, teamId: row.teamId })) return 0n
  return row.wasSaid ? null : row.opened
}

/** Of the versions: the last that made it private, and the first after that which opened it. Whether somebody here did. */
type Row = { teamId: string | null; wasSaid: boolean; last: bigint | null; opened: bigint | null }
