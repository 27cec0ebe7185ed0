import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { type SourceList, SourceState } from './source'

const Counted = SourceState.extend({ lastReceivedAt: z.date() })

/** Who sends here and since when, and the names that questions can be narrowed to. */
export async function listSources(actor: Actor): Promise<SourceList> {
  must(actor, 'read', { kind: 'report' })
  const [organisation, counted, waiting, first, teams, services] = await Promise.all([
    db().organisation.findFirstOrThrow(),
    countVersions(),
    db().pendingReference.count(),
    firstDay(),
    db().team.findMany({ select: { slug: true, name: true }, orderBy: { name: 'asc' } }),
    db().service.findMany({
      select: { slug: true, name: true, team: { select: { slug: true } } },
      orderBy: { slug: 'asc' },
    }),
  ])

  return {
    asOf: new Date().toISOString(),
    timeZone: organisation.timeZone,
    organisation: organisation.name,
    items: counted.map((row) => ({ ...row, lastReceivedAt: row.lastReceivedAt.toISOString() })),
    waiting,
    firstDay: first,
    teams,
    services: services.map(({ team, ...service }) => ({ ...service, team: team?.slug ?? null })),
  }
}

async function countVersions() {
  const rows = await db().$queryRaw`
    select source, kind::text as kind, count(*)::int as versions, max(received_at) as "lastReceivedAt"
      from raw_events
     group by source, kind
     order by source, kind`
  return z.array(Counted).parse(rows)
}

async function firstDay(): Promise<string | null> {
  const [row] = await db().$queryRaw<{ day: string | null }[]>`
    select to_char(least((select min(merged_at) from changes), (select min(started_at) from incidents))
                   at time zone (select time_zone from organisation), 'YYYY-MM-DD') as day`
  return row?.day ?? null
}
