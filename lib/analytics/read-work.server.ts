import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { isCounted } from '@/lib/incidents/row.server'
import { Origin } from '@/lib/origins/origin'
import { Activity } from '@/lib/work/work-log'
import { countedWork } from '@/lib/counts/counted.server'
import { workBelonging } from '@/lib/work/trimmed.server'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import { weekName, weekPlace } from './week-of.server'
import { workFromCounts } from './work-from-counts.server'

const Worked = z.object({ team: z.string().nullable(), week: z.string(), origin: Origin, hours: z.number() })
/** Trimmed hours of one team, week and origin. */
export type Worked = z.infer<typeof Worked>

const ByActivity = z.partialRecord(Activity, z.number())

/** How many people logged any of it in a team, or in all of them. */
const Present = z.object({ team: z.string().nullable(), isAll: z.boolean(), people: z.int() })

export type Work = {
  worked: Worked[]
  /** The same hours by activity alone: by both there would be some times as many. */
  byActivity: z.infer<typeof ByActivity>
  /** How many people logged any of it: in all, and in each team, the work of none under ''. */
  people: { all: number; byTeam: Map<string, number> }
}

/**
 * Work of everybody or of a team is summed from the counts that are kept, and from entries where none are. What belongs
 * to a service or a repository is not counted apart, and is summed from entries.
 */
export async function readWork(question: Question): Promise<Work> {
  const { service, repository } = question.query
  const [row] = await db('asking').$queryRaw<[{ worked: unknown; activities: unknown; present: unknown }]>`
    with ${service || repository ? fromEntries(question) : workFromCounts(question, question.query)}
    , cells as materialized (
      select team_id, place, origin, activity, sum(counted) as counted
        from worked
       group by grouping sets ((team_id, place, origin), (activity))
    )
    select (select coalesce(json_agg(json_build_object('team', t.slug, 'week', ${weekName(question, Prisma.sql`s.place`)},
                                                       'origin', s.origin, 'hours', (s.counted / 3600000)::float8)
                                     order by s.team_id, s.place, s.origin), '[]')
              from cells s
              left join teams t on t.id = s.team_id
             where s.activity is null) as worked,
           (select coalesce(json_object_agg(activity, (counted / 3600000)::float8 order by activity), '{}')
              from cells where activity is not null) as activities,
           (select json_agg(json_build_object('team', t.slug, 'isAll', p.is_all, 'people', p.people))
              from (select team_id, grouping(team_id) = 1 as is_all, count(distinct person_id) as people
                      from present group by grouping sets ((team_id), ())) p
              left join teams t on t.id = p.team_id) as present`

  const present = z.array(Present).parse(row.present)
  return {
    worked: z.array(Worked).parse(row.worked),
    byActivity: ByActivity.parse(row.activities),
    people: {
      all: present.find(({ isAll }) => isAll)!.people,
      byTeam: new Map(present.flatMap(({ isAll, team, people }) => (isAll ? [] : [[team ?? '', people]]))),
    },
  }
}

/** The same as from counts, in one look at the entries: summed twice while they pass, for trimming them is what takes its time. */
function fromEntries(question: Question): Prisma.Sql {
  const { query, from, to } = question
  return Prisma.sql`
      summed as materialized (
        select team_id, place, origin, activity, sum(counted) as counted, person_id
          from (
            select w.team_id, w.person_id, ${weekPlace(question, Prisma.sql`w.started_at`)} as place, w.origin,
                   w.activity, w.counted
              from (${countedWork(from, to)}) w
             where ${workBelonging(query)}
          ) work
         group by grouping sets ((team_id, place, origin, activity), (team_id, person_id))
      ), worked as (select * from summed where person_id is null
      ), present as (select team_id, person_id from summed where person_id is not null)`
}

const Rostered = z.object({
  team: z.string(),
  name: z.string(),
  week: z.string(),
  hoursPerWeek: z.number().nullable(),
  sres: z.int().nullable(),
})
/** What the roster of a team says of a week; nulls where none was entered. */
export type Rostered = z.infer<typeof Rostered>

export async function readRosters({ query, weeks }: Question): Promise<Rostered[]> {
  // One value: a row a team and week each by itself takes longer to read than all of them to find.
  const [row] = await db('asking').$queryRaw<[{ rosters: unknown }]>`
    select coalesce(json_agg(json_build_object('team', t.slug, 'name', t.name, 'week', k.week,
                                               'hoursPerWeek', r.hours_per_week::float8, 'sres', r.sres)
                             order by t.name, k.week), '[]') as rosters
      from teams t
     cross join json_to_recordset(${JSON.stringify(weeks)}::json) as k(week text, "from" date)
      left join lateral (
        select hours_per_week, sres
          from rosters
         where team_id = t.id and effective_from <= k."from"
         order by effective_from desc
         limit 1) r on true
     where ${query.team ?? null}::text is null or t.slug = ${query.team ?? null}`

  return z.array(Rostered).parse(row.rosters)
}

/** From acknowledge to resolve of the incidents on which nobody logged time; null where there is none. */
export async function readEstimatedHours({ query, from, to }: Question): Promise<number | null> {
  const [row] = await db('asking').$queryRaw<{ hours: number | null }[]>`
    select (extract(epoch from sum(i.resolved_at - i.acknowledged_at)) / 3600)::float8 as hours
      from incidents i
     where i.started_at >= ${from} and i.started_at < ${to}
       and i.resolved_at >= i.acknowledged_at
       and ${isCounted} and not i.has_work
       and (${query.team ?? null}::text is null or i.team_id = (select id from teams where slug = ${query.team ?? null}))
       and (${query.service ?? null}::text is null
            or i.service_id = (select id from services where slug = ${query.service ?? null}))
       and (${query.repository ?? null}::text is null
            or exists (select 1
                         from causes k
                         join changes c on c.id = k.change_id
                         join repositories r on r.id = c.repository_id
                        where k.incident_id = i.id and r.name = ${query.repository ?? null}))`
  return row?.hours ?? null
}
