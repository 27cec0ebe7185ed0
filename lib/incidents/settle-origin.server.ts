import 'server-only'
import type { Tx } from '@/lib/db/client.server'

/**
 * The origin of the code that failed: that of the confirmed causes, else what the sender declared, else UNKNOWN.
 * Causes of several known origins make it MIXED; one whose origin is unknown neither adds nor hides anything. Where
 * somebody said that no change of code did it, what senders say against it is a suspicion.
 */
export async function settleOrigin(tx: Tx, incidentIds: string[]): Promise<void> {
  if (incidentIds.length === 0) return
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

  await tx.$executeRaw`
    update incidents i
       set origin = s.origin
      from (
        select i.id,
               case count(distinct c.origin) filter (where c.origin <> 'UNKNOWN')
                 when 0 then case when i.no_code_change_said then 'UNKNOWN'
                                  else coalesce(i.declared_origin, 'UNKNOWN') end
                 when 1 then min(c.origin) filter (where c.origin <> 'UNKNOWN')
                 else 'MIXED'
               end as origin
          from incidents i
          left join causes k on k.incident_id = i.id and k.certainty = 'CONFIRMED'
          left join changes c on c.id = k.change_id
         where i.id = any(${incidentIds}::uuid[])
         group by i.id
      ) s
     where i.id = s.id and i.origin <> s.origin`
}
