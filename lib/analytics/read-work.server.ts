import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { WholeNumbers } from '@/lib/db/rows.server'
import { isCounted } from '@/lib/incidents/row.server'
import { Origin } from '@/lib/origins/origin'
import type { Week } from '@/lib/time/week'
import { Activity } from '@/lib/work/work-log'
import { countedWork } from '@/lib/counts/counted.server'
import { workBelonging } from '@/lib/work/trimmed.server'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import { weekPlace } from './week-of.server'
import { workFromCounts } from './work-from-counts.server'

const HOUR_MS = 3_600_000

/** Trimmed hours of one team, week and origin; `place` names the team and the week. */
export type Worked = { team: string | null; week: Week; place: string; origin: Origin; hours: number }

/** The work of an origin in milliseconds, by the place of its team among them all, none being 0, and of its week. */
const Cells = z.object({ origin: Origin, teams: WholeNumbers, places: WholeNumbers, counted: WholeNumbers })

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
  const [row] = await db('asking').$queryRaw<[Record<'teams' | 'worked' | 'activities' | 'present', unknown>]>`
    with ${service || repository ? fromEntries(question) : workFromCounts(question, question.query)}
    , cells as materialized (
      select team_id, place, origin, activity, sum(counted) as counted
        from worked
       group by grouping sets ((team_id, place, origin), (activity))
    ), named as (select id, slug, (row_number() over (order by slug))::int as at from teams
    )
    select (select coalesce(json_agg(slug order by at), '[]') from named) as teams,
           (select coalesce(json_agg(o), '[]')
              from (select origin, array_agg(at)::text as teams, array_agg(place)::text as places,
                           array_agg(counted)::text as counted
                      from (select s.origin, coalesce(t.at, 0) as at, s.place, s.counted
                              from cells s
                              left join named t on t.id = s.team_id
                             where s.activity is null
                             order by 1, 2, 3) c
                     group by origin) o) as worked,
           (select coalesce(json_object_agg(activity, (counted / 3600000)::float8 order by activity), '{}')
              from cells where activity is not null) as activities,
           (select json_agg(json_build_object('team', t.slug, 'isAll', p.is_all, 'people', p.people))
              from (select team_id, grouping(team_id) = 1 as is_all, count(distinct person_id) as people
                      from present group by grouping sets ((team_id), ())) p
              left join teams t on t.id = p.team_id) as present`

  const present = z.array(Present).parse(row.present)
  return {
    worked: workedOf(z.array(Cells).parse(row.worked), z.array(z.string()).parse(row.teams), question),
    byActivity: ByActivity.parse(row.activities),
    people: {
      all: present.find(({ isAll }) => isAll)!.people,
      byTeam: new Map(present.flatMap(({ isAll, team, people }) => (isAll ? [] : [[team ?? '', people]]))),
    },
  }
}

function workedOf(cells: z.infer<typeof Cells>[], slugs: string[], { weeks }: Question): Worked[] {
  return cells.flatMap(({ origin, teams, places, counted }) =>
    counted.map((milliseconds, at) => {
      const team = slugs[teams[at]! - 1] ?? null
      const { week } = weeks[places[at]! - 1]!
      return { team, week, place: placeOf(team, week), origin, hours: milliseconds / HOUR_MS }
    }),
  )
}

/** A slug has no blanks, and none is empty. */
const placeOf = (team: string | null, week: Week) => `${week} ${team ?? ''}`

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

/** What the roster of a team says of a week; nulls where none was entered. `place` as of work. */
export type Rostered = {
  team: string
  name: string
  week: Week
  place: string
  hoursPerWeek: number | null
  sres: number | null
}

const Rosters = z.object({
  team: z.string(),
  name: z.string(),
  /** Each until the next, the earliest first. */
  entered: z.array(z.object({ from: z.string(), hoursPerWeek: z.number().nullable(), sres: z.int().nullable() })),
})

/** By the name of the team, and week by week. */
export async function readRosters({ query, weeks }: Question): Promise<Rostered[]> {
  const rows = await db('asking').$queryRaw`
    select t.slug as team, t.name,
           (select coalesce(json_agg(json_build_object('from', r.effective_from, 'sres', r.sres,
                                                       'hoursPerWeek', r.hours_per_week::float8)
                                     order by r.effective_from), '[]')
              from rosters r where r.team_id = t.id) as entered
      from teams t
     where ${query.team ?? null}::text is null or t.slug = ${query.team ?? null}
     order by t.name`

  return z
    .array(Rosters)
    .parse(rows)
    .flatMap(({ team, name, entered }) =>
      weeks.map(({ week, from }) => {
        const { hoursPerWeek = null, sres = null } = entered.findLast((roster) => roster.from <= from) ?? {}
        return { team, name, week, place: placeOf(team, week), hoursPerWeek, sres }
      }),
    )
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
