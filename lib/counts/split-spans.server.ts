import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { countedWork, KINDS } from './counted.server'
import type { CountedBy } from './span'

/**
 * The moments that those marks speak of, as a relation of by, first_at and last_at, one a day at most: a history that
 * was taken in leaves a hundred thousand marks, and each span is held against all moments. What is marked by name is
 * looked up now: where a change stands, and which changes and work an incident has, may have moved since. Of one kind,
 * where only that is asked for.
 */
export function staleMoments(marks: Prisma.Sql, of?: CountedBy): Prisma.Sql {
  const named = [
    ...(of === 'WORKED' ? [] : [momentsOfChanges(marks)]),
    ...(of && of !== 'WORKED' ? [] : [momentsOfWork(marks)]),
  ]
  return Prisma.sql`
    select by, min(first_at) as first_at, max(last_at) as last_at
      from (
        select m.by, m.first_at, m.last_at from ${marks} m where m.first_at is not null
         union all
        ${Prisma.join(named, ' union all ')}
      ) moments
     where first_at is not null
     group by by, date_trunc('day', first_at, 'UTC')`
}

function momentsOfChanges(marks: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
        select moment.by, moment.at, moment.at
          from (
            select m.change_id from ${marks} m where m.change_id is not null
             union
            select k.change_id from ${marks} m join causes k on k.incident_id = m.incident_id
          ) named
          join changes c on c.id = named.change_id,
               lateral (values ('DEPLOYED'::"CountedBy", c.deployed_at), ('MERGED', c.merged_at)) moment(by, at)`
}

function momentsOfWork(marks: Prisma.Sql): Prisma.Sql {
  const named = ['incident_id', 'change_id', 'person_id'].map((name) => {
    const column = Prisma.raw(name)
    return Prisma.sql`
        select 'WORKED'::"CountedBy", w.started_at, w.started_at
          from ${marks} m join work_logs w on w.${column} = m.${column}`
  })
  return Prisma.join(named, ' union all ')
}

type Asked = {
  by: CountedBy
  from: Date
  to: Date
  /** A span that holds this moment is counted from rows: what lies on either side of it is told apart. */
  apart?: Date
  /** The place of a moment among the weeks that are told apart; spans lie in one of them. */
  place: (instant: Prisma.Sql) => Prisma.Sql
}

/**
 * Splits a stretch into what is counted and what is not, as relations to put after `with`: `chosen`, spans that do not
 * overlap and hold, with their id and place, none in two; `longest`, the same time in the longest spans that there are,
 * wherever they lie; and `gaps`, what lies between them, to be counted from rows. Everything is read in the statement
 * that asks, so the figures are those of one moment.
 */
export function splitSpans({ by, from, to, apart, place }: Asked): Prisma.Sql {
  const tellsApart = apart ? Prisma.sql`and not (s.from_at <= ${apart} and s.to_at > ${apart})` : Prisma.empty
  return Prisma.sql`
    stale as materialized (${staleMoments(Prisma.sql`stale_marks`, by)}
    ), fit as materialized (
      select s.id, s.from_at, s.to_at, p.place,
             p.place = ${place(Prisma.sql`s.to_at - interval '1 millisecond'`)} as is_in_one
        from counted_spans s, lateral (select ${place(Prisma.sql`s.from_at`)} as place) p
       where s.by = ${by}::"CountedBy" and s.from_at >= ${from} and s.to_at <= ${to} ${tellsApart}
         and not exists (select 1 from stale m where m.by = s.by and m.first_at < s.to_at and m.last_at >= s.from_at)
    ), chosen as materialized (${longestOf(Prisma.sql`fit where is_in_one`)}
    ), gaps as materialized (
      select after as from_at, from_at as to_at
        from (select from_at, lag(to_at, 1, ${from}::timestamptz) over (order by from_at) as after from chosen) s
       where after < from_at
       union all
      select coalesce(max(to_at), ${from}::timestamptz), ${to}::timestamptz
        from chosen
      having coalesce(max(to_at), ${from}::timestamptz) < ${to}::timestamptz
    ), longest as not materialized (${longestOf(
      Prisma.sql`fit f where not exists (select 1 from gaps g where g.from_at < f.to_at and g.to_at > f.from_at)`,
    )}
    )`
}

/** Spans lie within each other or apart, so one that begins before the end of another before it is in that one. */
function longestOf(spans: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
      select id, from_at, to_at, place
        from (
          select id, from_at, to_at, place,
                 max(to_at) over (order by from_at, to_at desc rows between unbounded preceding and 1 preceding) as reached
            from ${spans}
        ) s
       where reached is null or reached <= from_at`
}

/**
 * The changes that no chosen span counts, alias c, as what a select is from. Gap by gap: a planner that joins cannot
 * know how little lies in them, and would read all changes that there are.
 */
export function changesInGaps(by: 'DEPLOYED' | 'MERGED'): Prisma.Sql {
  const { at } = KINDS[by]
  return Prisma.sql`
    gaps g cross join lateral (select c.* from changes c where ${at} >= g.from_at and ${at} < g.to_at offset 0) c`
}

/** The same of work, alias w. */
export function workInGaps(): Prisma.Sql {
  return Prisma.sql`
    gaps g cross join lateral (${countedWork(Prisma.sql`g.from_at`, Prisma.sql`g.to_at`)} offset 0) w`
}
