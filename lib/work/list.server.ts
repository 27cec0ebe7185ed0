import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { behind, pageOf, type Window, windowOf } from '@/lib/lists/window.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { Prisma } from '@/prisma/generated/client'
import { whyWithheld } from '@/lib/teams/few-people'
import type { WorkLogsQuery } from './list-query'
import { openWork, trimmed, workColumns } from './row.server'
import { trimmedWork, workBelonging } from './trimmed.server'
import { type WorkLogPage, WorkTotal } from './work-log'

/** The work that fits, the latest first, and on the first page what all of it comes to. */
export async function listWorkLogs(query: WorkLogsQuery, actor: Actor): Promise<WorkLogPage> {
  must(actor, 'read', { kind: 'work-log' })
  const [window, timeZone] = await Promise.all([windowOf(query), zoneFor(actor)])
  const [rows, total] = await Promise.all([
    db().$queryRaw`
      select ${workColumns(actor)}
        from (${openWork(actor)}) w
        join people p on p.id = w.person_id
        left join teams t on t.id = w.team_id
       where ${behind(Prisma.sql`w.started_at`, Prisma.sql`w.id`, window, query.cursor)}
         and ${fitting(query, actor)}
       order by w.started_at desc, w.id desc
       limit ${query.limit + 1}`,
    query.cursor ? null : readTotal(query, window, actor),
  ])

  return { ...pageOf(await trimmed(rows), query.limit, ({ startedAt }) => startedAt), timeZone, total }
}

function fitting({ origin, activity, incident, role, ...where }: WorkLogsQuery, actor: Actor): Prisma.Sql {
  const parts = [
    workBelonging(where),
    ...(role === 'sre' ? [Prisma.sql`w.by_sre`] : []),
    ...(origin ? [Prisma.sql`w.origin = ${origin}::"Origin"`] : []),
    ...(activity ? [Prisma.sql`w.activity = ${activity}::"Activity"`] : []),
    ...(incident ? [Prisma.sql`w.incident_id = ${idOf(incident, actor)}`] : []),
  ]
  return Prisma.join(parts, ' and ')
}

/** One that they may not learn of is as one that is not there. */
function idOf(incident: string, actor: Actor): Prisma.Sql {
  const isIt = incident.startsWith('INC-')
    ? Prisma.sql`i.number = ${Number(incident.slice('INC-'.length))}`
    : Prisma.sql`i.id = ${incident}::uuid`
  return Prisma.sql`(select i.id from incidents i where ${isIt} and ${visibleTo(actor)})`
}

const TotalRow = WorkTotal.extend({ people: z.int(), sres: z.int().nullable() })

async function readTotal(query: WorkLogsQuery, window: Window, actor: Actor): Promise<WorkLogPage['total']> {
  const [row] = await db().$queryRaw<unknown[]>`
    with work as (${trimmedWork(window.from, window.to)})
    select count(*)::int                                as entries,
           coalesce(sum(w.minutes), 0)::int             as minutes,
           coalesce(sum(w.counted_minutes), 0)::float8  as "countedMinutes",
           count(distinct w.person_id)::int             as people,
           (select r.sres
              from rosters r join teams t on t.id = r.team_id and t.slug = ${query.team ?? null}
             where r.effective_from < ${window.to}
             order by r.effective_from desc limit 1)    as sres
      from work w
     where ${fitting(query, actor)}`

  const { people, sres, ...total } = TotalRow.parse(row)
  const why = query.team && total.entries > 0 ? whyWithheld({ sres, loggedBy: people }) : undefined
  return why ? { why } : total
}
