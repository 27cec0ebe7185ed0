import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { isCounted } from '@/lib/incidents/row.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { Prisma } from '@/prisma/generated/client'
import type { FailedFiles, Known } from './facts'
import type { About } from './find-candidates.server'

/** So many of a service's last changes say how large they are there. */
const SIZES_OF = 500
const FAILURES_OF_DAYS = 90
/** Of fewer changes the largest says nothing. */
const FEWEST_SIZED = 30

const Sizes = z.object({ about: z.int(), service: z.string(), p90: z.number(), p95: z.number(), p99: z.number() })
/** Of a service, the changes that failed, each with its files. */
const Failed = z.object({
  about: z.int(),
  service: z.string(),
  changes: z.array(z.tuple([z.string(), z.array(z.string())])),
})

type Asked = { about: About; services: string[] }

/**
 * Of each incident, all in one statement of each kind: what was known of these services when it began, how large their
 * changes are, and which of them were confirmed as causes of other incidents, of those that this actor may learn of.
 * Those are looked for service by service: a planner that cannot know which would read all incidents of these days.
 */
export async function readKnown(asked: readonly Asked[], actor: Actor): Promise<((service: string) => Known)[]> {
  if (asked.every(({ services }) => services.length === 0)) return asked.map(() => () => NOTHING)

  // A slug has no commas.
  const wanted = Prisma.sql`(
    select about::int - 1 as about, id, started_at, string_to_array(slugs, ',') as slugs
      from unnest(${asked.map(({ about }) => about.id)}::uuid[], ${asked.map(({ about }) => about.startedAt)}::timestamptz[],
                  ${asked.map(({ services }) => services.join(','))}::text[])
           with ordinality as n(id, started_at, slugs, about)) a`
  const [sizes, failed] = await Promise.all([
    db().$queryRaw`
      select a.about, s.slug as service, p.at[1] as p90, p.at[2] as p95, p.at[3] as p99
        from ${wanted}
        join services s on s.slug = any(a.slugs),
             lateral (
               select percentile_disc(array[0.9, 0.95, 0.99]) within group (order by lines) as at, count(lines) as changes
                 from (
                   select c.lines_added + c.lines_removed as lines
                     from changes c
                    where c.service_id = s.id and c.merged_at <= a.started_at
                    order by c.merged_at desc
                    limit ${SIZES_OF}
                 ) latest
             ) p
       where p.changes >= ${FEWEST_SIZED}`,
    db().$queryRaw`
      select a.about, f.*
        from ${wanted},
             lateral (
               select s.slug as service, json_agg(json_build_array(c.id, c.paths)) as changes
                 from (
                   select distinct k.change_id
                     from services home,
                          lateral (
                            select i.id
                              from incidents i
                             where i.service_id = home.id
                               and i.id <> a.id and ${isCounted} and ${visibleTo(actor)}
                               and i.started_at < a.started_at
                               and i.started_at > a.started_at - make_interval(days => ${FAILURES_OF_DAYS}::int)
                            offset 0
                          ) i
                     join causes k on k.incident_id = i.id and k.certainty = 'CONFIRMED'
                    where home.slug = any(a.slugs)
                 ) k
                 join changes c on c.id = k.change_id
                 join services s on s.id = c.service_id
                where s.slug = any(a.slugs)
                group by s.slug
             ) f`,
  ])

  const sizesOf = asContract(Sizes, sizes)
  const failures = asContract(Failed, failed)
  return asked.map((_, at) => {
    const sizeOf = new Map(
      sizesOf.filter(({ about }) => about === at).map(({ about: _, service, ...size }) => [service, size]),
    )
    const filesOf = new Map(
      failures.filter(({ about }) => about === at).map(({ service, changes }) => [service, failedFiles(changes)]),
    )
    return (slug) => ({ sizes: sizeOf.get(slug) ?? null, failed: filesOf.get(slug) ?? NOTHING.failed })
  })
}

const NOTHING: Known = { sizes: null, failed: new Map() }

function failedFiles(changes: z.infer<typeof Failed>['changes']): FailedFiles {
  const files = new Map<string, Set<string>>()
  for (const [change, paths] of changes)
    for (const path of paths) files.set(path, (files.get(path) ?? new Set()).add(change))
  return files
}
