import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { gapsOfSources } from './usual-gaps.server'
import { type SourceList, SourceState } from './source'

// What every page is given must stay small; a name beyond can be entered as it is.
const MOST_REPOSITORIES = 500

const Counted = SourceState.omit({ usualGapMs: true }).extend({ lastReceivedAt: z.date() })
/** What is usual changes slowly, and every page asks. */
const USUAL_FOR_MS = 300_000

/** Who sends here and since when, and the names that questions can be narrowed to. */
export async function listSources(actor: Actor, now?: Date): Promise<SourceList> {
  must(actor, 'read', { kind: 'report' })
  const [organisation, counted, gaps, waiting, first, teams, repositories, services] = await Promise.all([
    db().organisation.findFirstOrThrow(),
    countVersions(),
    now ? gapsOfSources(now) : usualNow(),
    db().pendingReference.count(),
    firstDay(),
    db().team.findMany({ select: { slug: true, name: true }, orderBy: { name: 'asc' } }),
    namesOfRepositories(),
    db().service.findMany({
      select: { slug: true, name: true, team: { select: { slug: true } } },
      orderBy: { slug: 'asc' },
    }),
  ])

  return {
    asOf: (now ?? new Date()).toISOString(),
    timeZone: organisation.timeZone,
    organisation: organisation.name,
    items: counted.map((row) => ({
      ...row,
      lastReceivedAt: row.lastReceivedAt.toISOString(),
      usualGapMs: rounded(gaps.get(row.source)),
    })),
    waiting,
    firstDay: first,
    teams,
    repositories,
    services: services.map(({ team, ...service }) => ({ ...service, team: team?.slug ?? null })),
  }
}

let known: { at: number; url: string | undefined; gaps: Promise<Map<string, number>> } | null = null

function usualNow(): Promise<Map<string, number>> {
  const url = process.env.DATABASE_URL
  if (known && known.url === url && Date.now() - known.at < USUAL_FOR_MS) return known.gaps
  const gaps = gapsOfSources(new Date())
  known = { at: Date.now(), url, gaps }
  // One that failed is no answer for the next.
  gaps.catch(() => (known = null))
  return gaps
}

const rounded = (gap: number | undefined) => (gap === undefined ? null : Math.round(gap))

async function namesOfRepositories(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    select name
      from repositories r
     where exists (select 1 from changes c where c.repository_id = r.id)
     order by name
     limit ${MOST_REPOSITORIES}`
  return rows.map(({ name }) => name)
}

async function countVersions() {
  const rows = await db().$queryRaw`
    select source, kind::text as kind, count(*)::int as versions, max(received_at) as "lastReceivedAt"
      from raw_events e
     where not exists (select 1 from undone_versions u where u.raw_event_id = e.id)
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
