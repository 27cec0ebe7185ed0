import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { Origin } from '@/lib/origins/origin'
import { Activity } from '@/lib/work/work-log'
import { trimmedWork, workBelonging } from '@/lib/work/trimmed.server'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import { weekName, weekPlace } from './week-of.server'

const Worked = z.object({
  team: z.string().nullable(),
  week: z.string(),
  origin: Origin,
  activity: Activity,
  hours: z.number(),
})
/** Trimmed hours of one team, week, origin and activity. */
export type Worked = z.infer<typeof Worked>

export async function readWork(question: Question): Promise<Worked[]> {
  const { query, from, to } = question
  const rows = await db('asking').$queryRaw`
    with work as (${trimmedWork(from, to)}
    ), placed as (
      select w.team_id, ${weekPlace(question, Prisma.sql`w.started_at`)} as place, w.origin, w.activity,
             sum(w.counted_minutes) / 60 as hours
        from work w
       where w.by_sre and ${workBelonging(query)}
       group by 1, 2, 3, 4
    )
    select t.slug as team, ${weekName(question, Prisma.sql`p.place`)} as week, p.origin::text as origin,
           p.activity::text as activity, p.hours
      from placed p
      left join teams t on t.id = p.team_id`

  return z.array(Worked).parse(rows)
}

const Logged = z.object({ team: z.string().nullable(), isAll: z.boolean(), people: z.int() })

/** How many people logged any of this work: in each team, and in all. */
export async function readLoggedBy({
  query,
  from,
  to,
}: Question): Promise<{ all: number; byTeam: Map<string, number> }> {
  const rows = z.array(Logged).parse(
    await db('asking').$queryRaw`
      with worked as (
        select distinct w.team_id, w.person_id
          from (${trimmedWork(from, to)}) w
         where w.by_sre and ${workBelonging(query)}
      )
      select t.slug as team, grouping(t.slug) = 1 as "isAll", count(distinct w.person_id)::int as people
        from worked w
        left join teams t on t.id = w.team_id
       group by grouping sets ((t.slug), ())`,
  )
  const all = rows.find(({ isAll }) => isAll)?.people ?? 0
  return { all, byTeam: new Map(rows.filter(({ isAll }) => !isAll).map(({ team, people }) => [team ?? '', people])) }
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
  const rows = await db('asking').$queryRaw`
    select t.slug as team, t.name, k.week, r.hours_per_week::float8 as "hoursPerWeek", r.sres
      from teams t
     cross join json_to_recordset(${JSON.stringify(weeks)}::json) as k(week text, "from" date)
      left join lateral (
        select hours_per_week, sres
          from rosters
         where team_id = t.id and effective_from <= k."from"
         order by effective_from desc
         limit 1) r on true
     where ${query.team ?? null}::text is null or t.slug = ${query.team ?? null}
     order by t.name, k.week`

  return z.array(Rostered).parse(rows)
}

/** From acknowledge to resolve of the incidents on which nobody logged time; null where there is none. */
export async function readEstimatedHours({ query, from, to }: Question): Promise<number | null> {
  const [row] = await db('asking').$queryRaw<{ hours: number | null }[]>`
    select (extract(epoch from sum(i.resolved_at - i.acknowledged_at)) / 3600)::float8 as hours
      from incidents i
     where i.started_at >= ${from} and i.started_at < ${to}
       and i.resolved_at >= i.acknowledged_at
       and not exists (select 1 from work_logs l where l.incident_id = i.id)
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
