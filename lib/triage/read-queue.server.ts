import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { Incident } from '@/lib/incidents/incident'
import { incidentColumns, incidentNames, isCounted, lacks } from '@/lib/incidents/row.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { Prisma } from '@/prisma/generated/client'
import { narrowedTo, ofTab, snoozedBy } from './narrowed-to.server'
import { triageCursor, type TriagePage, type TriagePlace, type TriageQuery, type TriageTab } from './triage'

const Ranked = Incident.extend({ rank: z.int() })
/** As the index of the queue has it. */
const rank = Prisma.sql`incident_rank(${lacks}, i.severity)`
const NOTHING_LACKS = 3

/** The queue as this actor has it: what wants a decision first. */
export async function readQueue(query: TriageQuery, actor: Actor): Promise<TriagePage> {
  must(actor, 'read', { kind: 'incident' })
  const fits = Prisma.sql`
    ${isCounted} and ${visibleTo(actor)} and ${narrowedTo(query)}
    and (${query.snoozed === 'yes'} or not ${snoozedBy(actor)})`
  const isUndecided = Prisma.sql`${rank} < ${NOTHING_LACKS}`

  const [rows, counts, decided, timeZone] = await Promise.all([
    db().$queryRaw`
      select ${incidentColumns}, ${rank} as rank
        from incidents i
             ${incidentNames}
       where ${fits} and ${ofTab(query.tab, actor)}
         and ${query.show === 'undecided' ? isUndecided : Prisma.sql`true`}
         and ${behind(query.cursor)}
       order by ${rank}, i.started_at desc, i.id desc
       limit ${query.limit + 1}`,
    countTabs(Prisma.sql`${fits} and ${isUndecided}`, actor),
    query.cursor ? 0 : countDecided(actor),
    zoneFor(actor),
  ])

  const items = asContract(Ranked, rows)
  const page = items.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: page.map(({ rank: _, ...incident }) => incident),
    nextCursor: last && items.length > query.limit ? triageCursor(last.rank, last) : null,
    counts,
    decided,
    timeZone,
  }
}

function behind(place: TriagePlace | undefined): Prisma.Sql {
  if (!place) return Prisma.sql`true`
  return Prisma.sql`(${rank} > ${place.rank}
    or ${rank} = ${place.rank} and (i.started_at, i.id) < (${place.at}::timestamptz, ${place.id}::uuid))`
}

async function countTabs(fits: Prisma.Sql, actor: Actor): Promise<Record<TriageTab, number>> {
  const [row] = await db().$queryRaw<Record<TriageTab, number>[]>`
    select count(*)::int as all,
           (count(*) filter (where ${ofTab('team', actor)}))::int as team,
           (count(*) filter (where ${ofTab('mine', actor)}))::int as mine
      from incidents i
     where ${fits}`
  return row!
}

const DECISIONS = ['cause.confirmed', 'incident.no-code-change-said', 'incident.set-aside']

/** Of a week: an inbox that is empty says what came of it. */
async function countDecided(actor: Actor): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    select count(distinct e.entity_id)::int as n
      from audit_events e
      join incidents i on i.id = e.entity_id and ${visibleTo(actor)}
     where e.at > now() - interval '7 days' and e.action = any(${DECISIONS})`
  return row!.n
}
