import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { type Part, whyWithheld, withheldBeside } from '@/lib/teams/few-people'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import { isNarrowed } from './withhold'

const Counted = z.object({ id: z.string(), name: z.string(), people: z.int(), sres: z.int().nullable() })

/**
 * What a question about a part must withhold beside small groups: `teams` wherever they are listed, and `why` all of
 * it. All parts are looked at, so that asking for one does not give what the list of all withholds.
 */
export async function readBeside(question: Question): Promise<{ teams: Map<string, string>; why?: string }> {
  const { service, team } = question.query
  if (!isNarrowed(question.query)) return { teams: new Map() }

  const [teams, services] = await Promise.all([
    readParts(question, 'teams', undefined),
    service ? readParts(question, 'services', team) : [],
  ])
  const beside = withheldBeside(teams)
  const why = (team && beside.get(team)) ?? (service && withheldBeside(services).get(service))
  return { teams: beside, ...(why && { why }) }
}

/** How many SREs logged work in the range in each part, the work that is nobody's under ''. */
async function readParts({ from, to, weeks }: Question, parts: 'teams' | 'services', team?: string): Promise<Part[]> {
  const owner =
    parts === 'teams' ? Prisma.sql`coalesce(l.team_id, i.team_id)` : Prisma.sql`coalesce(i.service_id, c.service_id)`
  const sres =
    parts === 'teams'
      ? Prisma.sql`(select sres from rosters r where r.team_id = o.id and r.effective_from <= ${weeks.at(-1)?.from ?? null}::date
                     order by r.effective_from desc limit 1)`
      : Prisma.sql`null::int`
  const rows = await db('asking').$queryRaw`
    select coalesce(o.slug, '') as id, coalesce(o.name, 'no ' || ${parts === 'teams' ? 'team' : 'service'}) as name,
           w.people, ${sres} as sres
      from (
        select ${owner} as owner, count(distinct l.person_id)::int as people
          from work_logs l
          join people p on p.id = l.person_id and p.is_sre is distinct from false
          left join incidents i on i.id = l.incident_id
          left join changes c on c.id = l.change_id
         where l.started_at >= ${from} and l.started_at < ${to}
           and (${team ?? null}::text is null
                or coalesce(l.team_id, i.team_id) = (select id from teams where slug = ${team ?? null}))
         group by 1
      ) w
      left join ${Prisma.raw(parts)} o on o.id = w.owner`

  return z
    .array(Counted)
    .parse(rows)
    .map(({ id, name, people, sres: rostered }) => ({
      id,
      name,
      people,
      why: whyWithheld({ sres: rostered, loggedBy: people }),
    }))
}
