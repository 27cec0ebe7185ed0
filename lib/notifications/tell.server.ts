import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import { enqueued } from './enqueue.server'
import { factsOf } from './facts-of'

/**
 * Notes, in the transaction that did them, the facts that somebody is subscribed to, a sending for each subscription and
 * the job that sends it: one statement, and where nobody is subscribed it writes nothing. What is private to a team is
 * told to subscriptions of that team alone.
 */
export async function tell(tx: Tx, lines: Parameters<typeof factsOf>[0]): Promise<void> {
  const facts = factsOf(lines)
  if (facts.length === 0) return

  await tx.$executeRaw`
    with facts as (
      select f.n::int, f.fact->>'type' as type, (f.fact->>'subject')::uuid as subject, f.fact->'data' as data
        from jsonb_array_elements(${JSON.stringify(facts)}::jsonb) with ordinality as f(fact, n)
       where exists (select 1 from subscriptions where disabled_at is null)
    ), news as materialized (
      select gen_random_uuid() as id, n.*
        from (${OF_INCIDENTS} union all ${OF_REVIEWS}) n
       where exists (select 1 from subscriptions u where ${FITS})
    ), noted as (
      insert into notifications (id, type, subject_id, incident_id, data)
      select id, type, subject, incident_id, data from news order by n
      returning id, seq
    ), sent as (
      insert into notification_sendings (notification_id, subscription_id, subject_id, seq, next_at)
      select n.id, u.id, n.subject, o.seq, now()
        from news n
        join noted o on o.id = n.id
        join subscriptions u on ${FITS}
       order by o.seq
      returning id, 0 as seconds
    )
    ${enqueued(Prisma.sql`sent`)}`
}

const FITS = Prisma.sql`
  u.disabled_at is null and n.type = any(u.events)
  and (u.team_id is null and not n.is_private or u.team_id = n.team_id)`

const iso = (column: string) => Prisma.raw(`to_char(i.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Whoever sends years of incidents sends what was over long ago. One that is open is news however long ago it began. */
const IS_PAST = Prisma.sql`
  (i.status in ('RESOLVED', 'REVIEWED') or i.resolved_at is not null)
  and coalesce(i.resolved_at, i.mitigated_at, i.started_at) < now() - interval '1 day'`

/** As it stands when the fact is on file. Whom it is assigned to and who worked on it is nobody's business outside. */
const OF_INCIDENTS = Prisma.sql`
  select f.n, i.id as subject, i.id as incident_id, i.team_id, i.visibility = 'TEAM' as is_private,
         case when f.type = 'incident.resolved' and i.status not in ('RESOLVED', 'REVIEWED') then 'incident.updated'
              else f.type end as type,
         jsonb_build_object(
           'incident', jsonb_build_object(
             'id', i.id, 'key', 'INC-' || i.number, 'source', i.source, 'externalId', i.external_id, 'title', i.title,
             'severity', i.severity, 'status', i.status, 'team', t.slug, 'service', s.slug,
             'visibility', i.visibility, 'setAside', i.set_aside,
             'startedAt', ${iso('started_at')}, 'detectedAt', ${iso('detected_at')},
             'acknowledgedAt', ${iso('acknowledged_at')}, 'mitigatedAt', ${iso('mitigated_at')},
             'resolvedAt', ${iso('resolved_at')}, 'version', i.version)) || f.data as data
    from facts f
    join incidents i on i.id = f.subject and f.type <> 'review.frozen' and not (f.type = 'incident.created' and ${IS_PAST})
    left join teams t on t.id = i.team_id
    left join services s on s.id = i.service_id`

const OF_REVIEWS = Prisma.sql`
  select f.n, f.subject, null::uuid, t.id, false, f.type, f.data
    from facts f
    left join teams t on t.slug = f.data->>'team'
   where f.type = 'review.frozen'`
