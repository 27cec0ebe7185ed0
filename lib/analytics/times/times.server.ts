import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { ORIGINS, Origin } from '@/lib/origins/origin'
import { Prisma } from '@/prisma/generated/client'
import { WholeNumbers } from '@/lib/db/rows.server'
import { ask, type Question } from '../ask.server'
import { countMature } from '../count-mature.server'
import { asked, graveEnough } from '../incidents-asked.server'
import type { AnalyticsQuery } from '../query'
import { isNarrowed } from '../withhold'
import { type WhyByOrigin, whyNumberAlone, withheldByChanges } from '../withhold-incidents'
import { spanOf, withheldSpan } from './span'
import type { SpanByOrigin, Times } from './times'

const MINUTE_MS = 60_000

const Row = z.object({
  origin: Origin,
  incidents: z.int(),
  detect: WholeNumbers,
  acknowledge: WholeNumbers,
  restore: WholeNumbers,
})
type Row = z.infer<typeof Row>

/** How long incidents went unnoticed, unclaimed and unmended, by the origin of the code. */
export async function readTimes(wish: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<Times> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(wish, asOf)
  const { query } = question
  const [rows, mature] = await Promise.all([readSpans(question), isNarrowed(query) ? countMature(question) : undefined])

  const hidden = mature ? withheldByChanges(mature, query) : {}
  const spans = (of: 'detect' | 'acknowledge' | 'restore') => spansOf(rows, of, hidden, query)
  return { ...question.asked, detect: spans('detect'), acknowledge: spans('acknowledge'), restore: spans('restore') }
}

function spansOf(
  rows: Row[],
  of: 'detect' | 'acknowledge' | 'restore',
  hidden: WhyByOrigin,
  query: AnalyticsQuery,
): SpanByOrigin {
  return Object.fromEntries(
    ORIGINS.map((origin) => {
      const why = hidden[origin]
      if (why) return [origin, withheldSpan(why)]

      const row = rows.find((some) => some.origin === origin)
      const minutes = (row?.[of] ?? []).map((ms) => ms / MINUTE_MS)
      return [origin, spanOf(minutes, (row?.incidents ?? 0) - minutes.length, whyNumberAlone(minutes.length, query))]
    }),
  ) as SpanByOrigin
}

/** What a git history tells of an incident is when it was mended, which says nothing of how long it took. */
async function readSpans(question: Question): Promise<Row[]> {
  const rows = await db('asking').$queryRaw`
    select origin::text as origin, count(*)::int as incidents,
           (array_agg(detect)      filter (where detect >= 0))::text      as detect,
           (array_agg(acknowledge) filter (where acknowledge >= 0))::text as acknowledge,
           (array_agg(restore)     filter (where restore >= 0))::text     as restore
      from (
        select i.origin,
               ${millisecondsTo(Prisma.sql`i.detected_at`)}                            as detect,
               ${millisecondsTo(Prisma.sql`i.acknowledged_at`)}                        as acknowledge,
               ${millisecondsTo(Prisma.sql`coalesce(i.mitigated_at, i.resolved_at)`)} as restore
          from incidents i
         where ${asked(question)} and ${graveEnough(question)}
        offset 0 -- Each is worked out once, and not each time that it is named above.
      ) spans
     group by origin`

  return z.array(Row).parse(rows)
}

/** In whole milliseconds, as they are kept: half as long to send as minutes with their fractions. */
export function millisecondsTo(end: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`case when i.source <> 'git' then (date_part('epoch', ${end} - i.started_at) * 1000)::bigint end`
}
