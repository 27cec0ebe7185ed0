import 'server-only'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import { LEAST_HEARD_MINUTES, LEAST_PAUSES, LOOKED_BACK_DAYS, USUAL_SHARE } from './cadence'

const DAY_MS = 86_400_000
/** Of each sender: nine tenths of the time are told to within a hundredth of it. */
const MOMENTS = 100

/** Every source that ever sent, and null, one step down an index each: what to put in a recursive `names`. */
export const NAMES_OF_SOURCES = Prisma.sql`
    (select source as name from raw_events order by source limit 1)
     union all
    select (select source from raw_events where source > n.name order by source limit 1)
      from names n
     where n.name is not null`

/** The pauses that are usual for each source of records, as far as it can be said. */
export function gapsOfSources(now: Date): Promise<Map<string, number>> {
  return usualGaps(now, NAMES_OF_SOURCES, (name) => Prisma.sql`raw_events where source = ${name}`)
}

/** The same for each webhook, by its id. */
export function gapsOfEndpoints(now: Date): Promise<Map<string, number>> {
  const names = Prisma.sql`select id::text as name from endpoints where disabled_at is null`
  return usualGaps(now, names, (name) => Prisma.sql`deliveries where endpoint_id = ${name}::uuid`)
}

/**
 * Pauses are weighed by their length: of a sender of office hours most are minutes, and most of the time is nights. So
 * it is asked of moments that lie evenly between the first and the last word of each how long the pause around them
 * was. Two steps down an index answer that; to look at every word would take seconds.
 */
async function usualGaps(now: Date, names: Prisma.Sql, said: (name: Prisma.Sql) => Prisma.Sql) {
  const since = new Date(now.getTime() - LOOKED_BACK_DAYS * DAY_MS)
  const by = said(Prisma.sql`n.name`)
  const rows = await db().$queryRaw<{ name: string; gapMs: number }[]>`
    with recursive names as (${names}),
    spans as (
      select n.name, first.at as first, last.at as last
        from names n
       cross join lateral (select received_at as at from ${by} and received_at > ${since} and received_at <= ${now}
                            order by received_at limit 1) first
       cross join lateral (select received_at as at from ${by} and received_at > ${since} and received_at <= ${now}
                            order by received_at desc limit 1) last
       where n.name is not null and first.at + make_interval(mins => ${LEAST_HEARD_MINUTES}::int) <= last.at
    ),
    moments as (
      select s.name, s.first, s.last, s.first + (s.last - s.first) * ((m + 0.5) / ${MOMENTS}::int) as at
        from spans s
       cross join generate_series(0, ${MOMENTS}::int - 1) m
    )
    select n.name, 1000 * extract(epoch from percentile_disc(${USUAL_SHARE}::float8) within group (order by after.at - before.at))::float8 as "gapMs"
      from moments n
     cross join lateral (select received_at as at from ${by} and received_at between n.first and n.at
                          order by received_at desc limit 1) before
     cross join lateral (select received_at as at from ${by} and received_at > n.at and received_at <= n.last
                          order by received_at limit 1) after
     group by n.name
    having count(distinct before.at) >= ${LEAST_PAUSES}`
  return new Map(rows.map(({ name, gapMs }) => [name, gapMs]))
}
