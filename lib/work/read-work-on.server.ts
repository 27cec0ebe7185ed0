import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { openWork, trimmed, workColumns } from './row.server'
import type { WorkLog } from './work-log'

/** Everything logged on an incident and on its duplicates, in the order it was begun. */
export async function readWorkOn(incidentId: string, actor: Actor): Promise<WorkLog[]> {
  const rows = await db().$queryRaw`
    select ${workColumns(actor)}
      from (${openWork(actor)}) w
      join people p on p.id = w.person_id
      left join teams t on t.id = w.team_id
     where w.incident_id = any(array(
             select id from incidents where id = ${incidentId}::uuid or duplicate_of = ${incidentId}::uuid))
     order by w.started_at, w.id`
  return trimmed(rows)
}
