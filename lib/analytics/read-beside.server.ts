import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { type Part, whyWithheld, withheldBeside } from '@/lib/teams/few-people'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import { isNarrowed } from './withhold'
import { workFromCounts } from './work-from-counts.server'

const Counted = z.object({ id: z.string(), name: z.string(), people: z.int(), sres: z.int().nullable() })

/**
 * What a question about a part must withhold beside small groups: `teams` wherever they are listed, and `why` all of
 * it. All parts are looked at, so that asking for one does not give what the list of all withholds.
 */
export async function readBeside(question: Question): Promise<{ teams: Map<string, string>; why?: string }> {
  const { service, team } = question.query
  if (!isNarrowed(question.query)) return { teams: new Map() }

  const [teams, services] = await Promise.all([readTeams(question), service ? readServices(question, team) : []])
  const beside = withheldBeside(teams)
  const why = (team && beside.get(team)) ?? (service && withheldBeside(services).get(service))
  return { teams: beside, ...(why && { why }) }
}

/** How many SREs logged work in the range in each team, the work that is nobody's under ''. */
async function readTeams(question: Question): Promise<Part[]> {
  const sres = Prisma.sql`
    (select sres from rosters r where r.team_id = o.id and r.effective_from <= ${question.weeks.at(-1)?.from ?? null}::date
      order by r.effective_from desc limit 1)`
  return parts(
    await db('asking').$queryRaw`
      with ${workFromCounts(question, {})}
      select coalesce(o.slug, '') as id, coalesce(o.name, 'no team') as name, w.people, ${sres} as sres
        from (select team_id, count(*)::int as people from present group by team_id) w
        left join teams o on o.id = w.team_id`,
  )
}

/** The same of services, of one team's work where it is asked for. */
async function readServices({ from, to }: Question, team: string | undefined): Promise<Part[]> {
  return parts(
    await db('asking').$queryRaw`
      select coalesce(o.slug, '') as id, coalesce(o.name, 'no service') as name, w.people, null::int as sres
        from (
          select coalesce(i.service_id, c.service_id) as owner, count(distinct l.person_id)::int as people
            from work_logs l
            join people p on p.id = l.person_id and p.is_sre is distinct from false
            left join incidents i on i.id = l.incident_id
            left join changes c on c.id = l.change_id
           where not l.withdrawn and l.started_at >= ${from} and l.started_at < ${to}
             and (${team ?? null}::text is null
                  or coalesce(l.team_id, i.team_id) = (select id from teams where slug = ${team ?? null}))
           group by 1
        ) w
        left join services o on o.id = w.owner`,
  )
}

function parts(rows: unknown): Part[] {
  return z
    .array(Counted)
    .parse(rows)
    .map(({ id, name, people, sres }) => ({ id, name, people, why: whyWithheld({ sres, loggedBy: people }) }))
}
