import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { Timer, type TimerState } from './timer'

/** The timer that somebody has running. An incident that they no longer learn of is not named. */
export async function readTimer(actor: Actor): Promise<TimerState> {
  const [rows, timeZone] = await Promise.all([
    db().$queryRaw`
      select t.started_at as "startedAt", 'INC-' || i.number as incident, coalesce(i.title, c.title) as title,
             t.change_id::text as "changeId", t.activity::text as activity, t.note
        from timers t
        left join incidents i on i.id = t.incident_id and ${visibleTo(actor)}
        left join changes c on c.id = t.change_id
       where t.user_id = ${actor.id}::uuid`,
    zoneFor(actor),
  ])
  return { timer: asContract(Timer, rows)[0] ?? null, timeZone }
}
