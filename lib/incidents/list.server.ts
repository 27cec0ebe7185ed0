import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { behind, pageOf, windowOf } from '@/lib/lists/window.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { readWorkOf } from '@/lib/work/total.server'
import { Prisma } from '@/prisma/generated/client'
import { Incident, type IncidentPage } from './incident'
import type { IncidentsQuery } from './list-query'
import { incidentColumns, incidentNames } from './row.server'
import { visibleTo } from './visible.server'

/** The incidents that fit, the latest first, each with the time logged on it. */
export async function listIncidents(query: IncidentsQuery, actor: Actor): Promise<IncidentPage> {
  must(actor, 'read', { kind: 'incident' })
  const [window, timeZone] = await Promise.all([windowOf(query), zoneFor(actor)])
  const fits = Prisma.sql`
    ${behind(Prisma.sql`i.started_at`, Prisma.sql`i.id`, window, query.cursor)} and ${fitting(query)}`
  const [rows, hidden] = await Promise.all([
    db().$queryRaw`
      select ${incidentColumns}
        from incidents i
             ${incidentNames}
       where ${fits} and ${visibleTo(actor)}
       order by i.started_at desc, i.id desc
       limit ${query.limit + 1}`,
    query.cursor || query.status || query.mode ? null : countHidden(fits, actor),
  ])

  const { items, nextCursor } = pageOf(asContract(Incident, rows), query.limit, ({ startedAt }) => startedAt)
  const work = await readWorkOf(items.map(({ id }) => id))
  return {
    items: items.map((incident) => ({ ...incident, work: work.get(incident.id) ?? null })),
    nextCursor,
    hidden,
    timeZone,
  }
}

async function countHidden(fits: Prisma.Sql, actor: Actor): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from incidents i where ${fits} and (${visibleTo(actor)}) is not true`
  return row!.n
}

function fitting({ team, service, repository, origin, severity, status, mode }: IncidentsQuery): Prisma.Sql {
  const parts = [
    Prisma.sql`true`,
    ...(team ? [Prisma.sql`i.team_id = (select id from teams where slug = ${team})`] : []),
    ...(service ? [Prisma.sql`i.service_id = (select id from services where slug = ${service})`] : []),
    ...(repository ? [causedIn(repository)] : []),
    ...(origin ? [Prisma.sql`i.origin = ${origin}::"Origin"`] : []),
    ...(severity === 'critical' ? [Prisma.sql`i.severity in ('SEV1', 'SEV2')`] : []),
    ...(status ? [Prisma.sql`i.status = ${status}::"IncidentStatus"`] : []),
    ...(mode ? [Prisma.sql`i.mode = ${mode}::"FailureMode"`] : []),
  ]
  return Prisma.join(parts, ' and ')
}

function causedIn(repository: string): Prisma.Sql {
  return Prisma.sql`exists (
    select 1
      from causes k
      join changes c on c.id = k.change_id
     where k.incident_id = i.id and k.certainty <> 'RULED_OUT'
       and c.repository_id = (select id from repositories where name = ${repository}))`
}
