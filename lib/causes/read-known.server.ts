import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import type { Known } from './facts'
import type { About } from './find-candidates.server'

/** So many of a service's last changes say how large they are there. */
const SIZES_OF = 500
const FAILURES_OF_DAYS = 90
/** Of fewer changes the largest says nothing. */
const FEWEST_SIZED = 30

const Sizes = z.object({ service: z.string(), p90: z.number(), p95: z.number(), p99: z.number() })
const Failed = z.object({ service: z.string(), changeId: z.string(), paths: z.array(z.string()) })

/**
 * What was known of these services when the incident began: how large their changes are, and which of them were
 * confirmed as causes of other incidents, of those that this actor may learn of.
 */
export async function readKnown(about: About, services: string[], actor: Actor): Promise<(service: string) => Known> {
  if (services.length === 0) return () => ({ sizes: null, failed: [] })
  const [sizes, failed] = await Promise.all([
    db().$queryRaw`
      select s.slug as service, p.at[1] as p90, p.at[2] as p95, p.at[3] as p99
        from services s,
             lateral (
               select percentile_disc(array[0.9, 0.95, 0.99]) within group (order by lines) as at, count(lines) as changes
                 from (
                   select c.lines_added + c.lines_removed as lines
                     from changes c
                    where c.service_id = s.id and c.merged_at <= ${about.startedAt}::timestamptz
                    order by c.merged_at desc
                    limit ${SIZES_OF}
                 ) latest
             ) p
       where s.slug = any(${services}::text[]) and p.changes >= ${FEWEST_SIZED}`,
    db().$queryRaw`
      select distinct s.slug as service, c.id::text as "changeId", c.paths
        from incidents i
        join causes k on k.incident_id = i.id and k.certainty = 'CONFIRMED'
        join changes c on c.id = k.change_id
        join services s on s.id = c.service_id
       where i.service_id in (select id from services where slug = any(${services}::text[]))
         and s.slug = any(${services}::text[])
         and i.id <> ${about.id}::uuid and ${visibleTo(actor)}
         and i.started_at < ${about.startedAt}::timestamptz
         and i.started_at > ${about.startedAt}::timestamptz - make_interval(days => ${FAILURES_OF_DAYS}::int)`,
  ])

  const sizeOf = new Map(asContract(Sizes, sizes).map(({ service, ...size }) => [service, size]))
  const failures = asContract(Failed, failed)
  return (slug) => ({ sizes: sizeOf.get(slug) ?? null, failed: failures.filter(({ service }) => service === slug) })
}
