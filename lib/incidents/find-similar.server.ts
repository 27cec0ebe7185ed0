import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { Prisma } from '@/prisma/generated/client'
import { incidentWords } from './holding.server'
import { isCounted } from './row.server'
import { SimilarIncident, type SimilarIncidents, type SimilarQuery } from './similar'
import { visibleTo } from './visible.server'

const MOST = 5
const RECENT_DAYS = 30
/** Of a word that every title has, so many of the latest: who types waits for this. */
const MOST_LOOKED_AT = 500

/**
 * Incidents that are open, or began lately, and share words with a title: those that share the most first, and of
 * those the ones of the same service. Words that every title has, as "the" and "after", tell nothing.
 */
export async function findSimilar({ title, service }: SimilarQuery, actor: Actor): Promise<SimilarIncidents> {
  must(actor, 'read', { kind: 'incident' })
  const [row] = await db().$queryRaw<{ words: string[] | null }[]>`
    select array_agg(word) as words
      from unnest(tsvector_to_array(to_tsvector('simple', ${title}))) word
     where ts_lexize('english_stem', word) <> '{}'`
  if (!row?.words) return { items: [] }

  const holdsAny = Prisma.sql`
    ${incidentWords} @@ replace(plainto_tsquery('simple', ${row.words.join(' ')})::text, ' & ', ' | ')::tsquery
    and ${isCounted} and ${visibleTo(actor)}`
  const rows = await db().$queryRaw`
    with alike as (
      ${latest(Prisma.sql`i.status in ('OPEN', 'ACKNOWLEDGED', 'MITIGATED') and ${holdsAny}`)}
      union
      ${latest(Prisma.sql`i.started_at > now() - make_interval(days => ${RECENT_DAYS}::int) and ${holdsAny}`)})
    select i.id::text, 'INC-' || i.number as key, i.title, i.severity::text as severity, i.status::text as status,
           s.slug as service, i.started_at as "startedAt", n.common
      from alike a
     cross join lateral (select count(*)::int as common from unnest(a.words) word where word = any(${row.words})) n
      join incidents i on i.id = a.id
      left join services s on s.id = i.service_id
     order by n.common desc, (s.slug is not distinct from ${service ?? null}::text) desc, i.started_at desc, i.id
     limit ${MOST}`
  return { items: asContract(SimilarIncident, rows) }
}

function latest(holds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select i.id, tsvector_to_array(${incidentWords}) as words
      from incidents i
     where ${holds}
     order by i.started_at desc
     limit ${MOST_LOOKED_AT})`
}
