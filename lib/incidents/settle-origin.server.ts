import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { carryCauses } from '@/lib/set-aside/carry-causes.server'

/**
 * The origin of the code that failed: that of the confirmed causes, else what the sender declared, else UNKNOWN.
 * Causes of several known origins make it MIXED; one whose origin is unknown neither adds nor hides anything. Where
 * somebody said that no change of code did it, what senders say against it is a suspicion. A duplicate has the origin of
 * what it is one of, so that its hours are counted there; what was no incident has none.
 */
export async function settleOrigin(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const incidentIds = [...ids, ...(await carryCauses(tx, ids))]
  await tx.$queryRaw`select 1 from incidents where id = any(${incidentIds}::uuid[]) order by id for update`

  await tx.$executeRaw`
    update causes k
       set certainty = 'SUSPECTED'
      from incidents i
     where i.id = any(${incidentIds}::uuid[]) and i.no_code_change_said
       and k.incident_id = i.id and k.method = 'DECLARED' and k.certainty = 'CONFIRMED'`

  // A change whose origin is being altered is waited for; one altered later finds this link and settles us again.
  await tx.$queryRaw`
    select 1 from changes
     where id in (select change_id from causes where incident_id = any(${incidentIds}::uuid[]))
     order by id
       for share`

  // Each way there is by a name that is given, for while a history comes what is known of the tables is long outdated.
  await tx.$executeRaw`
    with own as materialized (
      select id, origin, declared_origin, no_code_change_said, set_aside
        from incidents
       where id = any(${incidentIds}::uuid[]) and duplicate_of is null
    ), changed as materialized (
      select s.id, s.origin
        from (
          select i.id, i.origin as was,
                 case c.origins
                   when 0 then case when i.no_code_change_said or i.set_aside = 'NOT_AN_INCIDENT' then 'UNKNOWN'
                                    else coalesce(i.declared_origin, 'UNKNOWN') end
                   when 1 then c.origin
                   else 'MIXED'
                 end as origin
            from own i
           cross join lateral (
             select count(distinct c.origin) as origins, min(c.origin) as origin
               from causes k
               join changes c on c.id = k.change_id
              where k.incident_id = i.id and k.certainty = 'CONFIRMED' and c.origin <> 'UNKNOWN'
                and i.set_aside is distinct from 'NOT_AN_INCIDENT'
           ) c
        ) s
       where s.origin <> s.was
    )
    update incidents i
       set origin = s.origin
      from changed s
     where i.id = s.id and i.id = any(array(select id from changed))`

  await tx.$executeRaw`
    update incidents d
       set origin = o.origin
      from incidents o
     where d.id = any(array(
             select id from incidents where id = any(${incidentIds}::uuid[]) and duplicate_of is not null
              union
             select id from incidents where duplicate_of = any(${incidentIds}::uuid[])))
       and o.id = d.duplicate_of and d.origin <> o.origin`
}
