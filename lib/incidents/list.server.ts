import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { behind, pageOf, windowOf } from '@/lib/lists/window.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { readWorkOf } from '@/lib/work/total.server'
import { Prisma } from '@/prisma/generated/client'
import { isCritical, placed } from './belonging.server'
import { holding } from './holding.server'
import { Incident, type IncidentPage } from './incident'
import { type IncidentsQuery, NOT_SAID, type SeverityFilter } from './list-query'
import { incidentColumns, incidentNames, isCounted } from './row.server'
import { visibleTo } from './visible.server'
import { sought } from './words-sought'

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
       where ${query.q ? isFound(query.q, fits, query.limit, actor) : Prisma.sql`${fits} and ${visibleTo(actor)}`}
       order by i.started_at desc, i.id desc
       limit ${query.limit + 1}`,
    query.cursor || isBeyondFigures(query) ? null : countHidden(fits, actor),
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

/** Narrowed further than whoever may not see them should be told how many fit. */
function isBeyondFigures({ status, mode, impact, silent, q }: IncidentsQuery): boolean {
  return [status, mode, impact, silent, q].some((word) => word !== undefined)
}

/** The latest of each place where words are looked for are enough, for the latest of all are among them. */
function isFound(q: string, fits: Prisma.Sql, limit: number, actor: Actor): Prisma.Sql {
  const places = holding(sought(q)).map(
    (holds) => Prisma.sql`(
      select i.id
        from incidents i
       where ${fits} and ${visibleTo(actor)} and ${holds}
       order by i.started_at desc, i.id desc
       limit ${limit + 1})`,
  )
  return Prisma.sql`i.id in (${Prisma.join(places, ' union ')})`
}

async function countHidden(fits: Prisma.Sql, actor: Actor): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from incidents i where ${fits} and (${visibleTo(actor)}) is not true`
  return row!.n
}

function ofSeverity(severity: SeverityFilter): Prisma.Sql[] {
  if (severity === 'all') return []
  if (severity === 'critical') return [isCritical]
  return [severity === 'NONE' ? Prisma.sql`i.severity is null` : Prisma.sql`i.severity = ${severity}::"Severity"`]
}

function fitting(query: IncidentsQuery): Prisma.Sql {
  const { origin, severity, status, mode, impact, silent, setAside } = query
  const parts = [
    setAside ? Prisma.sql`i.set_aside = ${setAside}::"SetAside"` : isCounted,
    ...placed(query),
    ...(origin ? [Prisma.sql`i.origin = ${origin}::"Origin"`] : []),
    ...ofSeverity(severity),
    ...(status ? [Prisma.sql`i.status = ${status}::"IncidentStatus"`] : []),
    ...(mode ? [mode === NOT_SAID ? Prisma.sql`i.mode is null` : Prisma.sql`i.mode = ${mode}::"FailureMode"`] : []),
    ...(impact ? [Prisma.sql`i.impact = ${impact}::"Impact"`] : []),
    ...(silent ? [Prisma.sql`i.silent`] : []),
  ]
  return Prisma.join(parts, ' and ')
}
