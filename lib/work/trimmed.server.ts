import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** An instant, or what one is read from. */
type Instant = Date | Prisma.Sql

/**
 * Work begun in the range, with what is left of each entry once a person's overlaps are trimmed: the entry that began
 * first keeps its time, the others count from where it ends. No entry is longer than a day, so the day before the range
 * is looked at too. `origin` is that of the incident where it is known, else of the change the work was for; work
 * without a team of its own counts for the incident's. `by_sre` is false for people known not to be SREs.
 */
export function trimmedWork(from: Instant, to: Instant): Prisma.Sql {
  return Prisma.sql`
    select w.id, w.person_id, coalesce(w.team_id, i.team_id) as team_id, w.incident_id, w.change_id, w.activity, w.started_at, w.minutes,
           p.is_sre is distinct from false         as by_sre,
           coalesce(nullif(i.origin, 'UNKNOWN'), (select c.origin from changes c where c.id = w.change_id), 'UNKNOWN')
                                                   as origin,
           coalesce(i.service_id, (select c.service_id from changes c where c.id = w.change_id))    as service_id,
           greatest(0, date_part('epoch', w.ended_at - greatest(w.started_at, w.busy_until)) / 60)
                                                   as counted_minutes
      from (
        select l.*, l.started_at + make_interval(mins => l.minutes) as ended_at,
               max(l.started_at + make_interval(mins => l.minutes)) over (
                 partition by l.person_id order by l.started_at, l.id
                  rows between unbounded preceding and 1 preceding) as busy_until
          from work_logs l
         where not l.withdrawn and l.started_at >= ${from}::timestamptz - interval '1 day' and l.started_at < ${to}
      ) w
      join people p on p.id = w.person_id
      left join incidents i on i.id = w.incident_id
     where w.started_at >= ${from}`
}

/**
 * What is left of one entry, as `trimmedWork` has it; alias l. Compared with the day before it alone, so that entries
 * years apart cost no more than as many of one day. An entry that was withdrawn has no share in this.
 */
export const countedMinutes = Prisma.sql`
  greatest(0, date_part('epoch', l.started_at + make_interval(mins => l.minutes) - greatest(l.started_at, (
    select max(b.started_at + make_interval(mins => b.minutes))
      from work_logs b
     where b.person_id = l.person_id and not b.withdrawn
       and b.started_at >= l.started_at - interval '1 day' and (b.started_at, b.id) < (l.started_at, l.id)))) / 60)`

export type WorkScope = { team?: string | undefined; service?: string | undefined; repository?: string | undefined }

/** The work that a query is about, by where it belongs; alias w. */
export function workBelonging({ team, service, repository }: WorkScope): Prisma.Sql {
  const parts = [
    Prisma.sql`true`,
    ...(team ? [Prisma.sql`w.team_id = (select id from teams where slug = ${team})`] : []),
    ...(service ? [Prisma.sql`w.service_id = (select id from services where slug = ${service})`] : []),
    ...(repository
      ? [
          Prisma.sql`exists (
            select 1 from changes c join repositories r on r.id = c.repository_id and r.name = ${repository}
             where c.id = w.change_id
                or c.id in (select k.change_id from causes k where k.incident_id = w.incident_id))`,
        ]
      : []),
  ]
  return Prisma.join(parts, ' and ')
}
