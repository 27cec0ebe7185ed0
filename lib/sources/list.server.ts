import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import { type SourceList, SourceState } from './source'
import { gapsOfSources, NAMES_OF_SOURCES } from './usual-gaps.server'

// What every page is given must stay small; a name beyond can be entered as it is.
const MOST_REPOSITORIES = 500

const Heard = SourceState.omit({ usualGapMs: true }).extend({ lastReceivedAt: z.date() })
/** What is usual changes slowly, and every page asks. */
const USUAL_FOR_MS = 300_000

/** Who sends here and when they were last heard of, and the names that questions can be narrowed to. */
export async function listSources(actor: Actor, now?: Date): Promise<SourceList> {
  must(actor, 'read', { kind: 'report' })
  const [organisation, heard, gaps, waiting, first, teams, repositories, services] = await Promise.all([
    db().organisation.findFirstOrThrow(),
    readHeard(),
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
    items: heard.map((row) => ({
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

/**
 * When each was last heard of that has a record here: one whose import was undone has none. Each is looked up by itself,
 * for every page asks, and the inbox holds all that ever came.
 */
async function readHeard() {
  // The first by its name, which an index finds: any one would be looked for among all rows where a source has none.
  const has = ['incidents', 'changes', 'deployments', 'work_logs'].map(
    (table) =>
      Prisma.sql`(select external_id from ${Prisma.raw(table)} where source = n.name order by external_id limit 1) is not null`,
  )
  const rows = await db().$queryRaw`
    with recursive names as (${NAMES_OF_SOURCES})
    select n.name as source, e.received_at as "lastReceivedAt"
      from names n
     cross join lateral (select received_at from raw_events where source = n.name order by received_at desc limit 1) e
     where ${Prisma.join(has, ' or ')}
     order by n.name`
  return z.array(Heard).parse(rows)
}

async function firstDay(): Promise<string | null> {
  const [row] = await db().$queryRaw<{ day: string | null }[]>`
    select to_char(least((select min(merged_at) from changes), (select min(started_at) from incidents))
                   at time zone (select time_zone from organisation), 'YYYY-MM-DD') as day`
  return row?.day ?? null
}
