import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { addDays } from '@/lib/time/day'
import { addWeeks, mondayOf, startOfWeek, weekAt } from '@/lib/time/week'
import { dayAt } from '@/lib/time/zone'
import { LOGGED_HERE } from './entry'
import { overlapsOf } from './overlaps'
import { openWork, trimmed, workColumns } from './row.server'
import { totalOf } from './total-of'
import type { WeekQuery, WorkWeek } from './week'

const DAY_MS = 86_400_000
const Named = z.object({ id: z.uuid(), change: z.string().nullable() })

/** What somebody logged in a week, with what is left of each entry and what took the rest. */
export async function readWeek(query: WeekQuery, actor: Actor, now = new Date()): Promise<WorkWeek> {
  must(actor, 'read', { kind: 'work-log' })
  const timeZone = await zoneFor(actor)
  const week = query.week ?? weekAt(now, timeZone)
  const [from, to] = [startOfWeek(week, timeZone), startOfWeek(addWeeks(week, 1), timeZone)]

  // No entry is longer than a day: one of the day before may reach into the week, and take time of it.
  const rows = await db().$queryRaw`
    select ${workColumns(actor)}, r.name || coalesce('#' || c.number, '@' || left(c.sha, 12)) as change
      from (${openWork(actor)}) w
      join people p on p.id = w.person_id and p.email = ${actor.email}
      left join teams t on t.id = w.team_id
      left join changes c on c.id = w.change_id
      left join repositories r on r.id = c.repository_id
     where w.started_at >= ${new Date(from.getTime() - DAY_MS)} and w.started_at < ${to}
     order by w.started_at, w.id`
  const changes = new Map(
    z
      .array(Named)
      .parse(rows)
      .map(({ id, change }) => [id, change]),
  )
  const all = await trimmed(rows)
  const overlaps = overlapsOf(all)
  const entries = all
    .filter(({ startedAt }) => Date.parse(startedAt) >= from.getTime())
    .map((entry) => ({
      ...entry,
      change: changes.get(entry.id) ?? null,
      isOurs: entry.source === LOGGED_HERE,
      overlaps: overlaps.get(entry.id)!,
    }))

  const days = Array.from({ length: 7 }, (_, at) => addDays(mondayOf(week), at)).map((day) => ({
    day,
    countedMinutes: entries
      .filter(({ startedAt }) => dayAt(new Date(startedAt), timeZone) === day)
      .reduce((sum, { countedMinutes }) => sum + countedMinutes, 0),
  }))
  return { week, timeZone, today: dayAt(now, timeZone), days, entries, total: totalOf(entries) }
}
