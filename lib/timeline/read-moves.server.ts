import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { toldFrom } from '@/lib/incidents/told-from.server'
import { Move } from './move'

/** When the status became another, as far as the history is for this actor. A sender's word counts from when it says. */
export async function readMoves(incidentId: string, actor: Actor): Promise<Move[]> {
  const from = await toldFrom(incidentId, actor)
  const rows = await db().$queryRaw`
    select e.id::text, coalesce(r.event_at, e.at) as at, e.actor_name as by, e.after->>'status' as to,
           case when e.raw_event_id = ${from} then null else e.before->>'status' end as from
      from audit_events e
      left join raw_events r on r.id = e.raw_event_id
     where e.entity_id = ${incidentId}::uuid and e.action in ('incident.edited', 'incident.updated')
       and e.after->>'status' is not null and e.after->>'status' is distinct from e.before->>'status'
       and (${from}::bigint = 0 or e.raw_event_id >= ${from})
     order by e.id`
  return asContract(Move, rows)
}
