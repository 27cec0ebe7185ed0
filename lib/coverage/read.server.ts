import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { isOpen } from '@/lib/nudges/open.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { whyWithheld } from '@/lib/teams/few-people'
import { requireTeam } from '@/lib/teams/require-team.server'
import { addWeeks, mondayOf, startOfWeek, weekAt } from '@/lib/time/week'
import { trimmedWork } from '@/lib/work/trimmed.server'
import { type Coverage, CoveredPerson, type CoverageQuery, WithoutHours } from './coverage'

const LOOKED_BACK_WEEKS = 4
const MAX_SHOWN = 20

/** How many SREs of a team logged time in a week, and what is missing. Whoever leads it is told of whom. */
export async function readCoverage(
  slug: string,
  query: CoverageQuery,
  actor: Actor,
  now = new Date(),
): Promise<Coverage> {
  must(actor, 'read', { kind: 'work-log' })
  const team = await requireTeam(slug)
  const timeZone = await readTimeZone()
  const week = query.week ?? weekAt(now, timeZone)
  const [sres, logged, incidents, people] = await Promise.all([
    countSres(team.id, week),
    countLogged(team.id, week, timeZone),
    readWithoutHours(team.id, week, timeZone, actor),
    readPeople(team.id, week, timeZone),
  ])

  const mayLead = can(actor, 'write', { kind: 'team', teamId: team.id })
  const why = mayLead ? undefined : whyWithheld({ sres, loggedBy: logged })
  return {
    team: { slug: team.slug, name: team.name },
    week,
    timeZone,
    sres,
    loggedBy: why ? null : logged,
    ...(why && { why }),
    withoutHours: incidents.length,
    incidents: mayLead ? incidents.slice(0, MAX_SHOWN) : null,
    // Names are for those who lead this very team: an administrator of all of them is told counts.
    people: mayLead && actor.teamIds.includes(team.id) ? people : null,
  }
}

async function countSres(teamId: string, week: string): Promise<number | null> {
  const [row] = await db().$queryRaw<{ sres: number | null }[]>`
    select coalesce(
             (select r.sres from rosters r
               where r.team_id = ${teamId}::uuid and r.effective_from <= ${mondayOf(week)}::date
               order by r.effective_from desc limit 1),
             (select nullif(count(*), 0)::int
                from team_members m join people p on p.id = m.person_id and p.is_sre is distinct from false
               where m.team_id = ${teamId}::uuid)) as sres`
  return row!.sres
}

/** As the figures of SRE hours count them: whoever worked for the team. */
async function countLogged(teamId: string, week: string, timeZone: string): Promise<number> {
  const [row] = await db().$queryRaw<{ people: number }[]>`
    with work as (${trimmedWork(startOfWeek(week, timeZone), startOfWeek(addWeeks(week, 1), timeZone))})
    select count(distinct w.person_id)::int as people
      from work w
     where w.by_sre and w.team_id = ${teamId}::uuid`
  return row!.people
}

async function readWithoutHours(teamId: string, week: string, timeZone: string, actor: Actor) {
  const rows = await db().$queryRaw`
    select 'INC-' || i.number as key, i.title, i.severity::text as severity, i.started_at as "startedAt"
      from incidents i
     where i.team_id = ${teamId}::uuid
       and i.started_at >= ${startOfWeek(addWeeks(week, 1 - LOOKED_BACK_WEEKS), timeZone)}
       and i.started_at < ${startOfWeek(addWeeks(week, 1), timeZone)}
       and i.severity in ('SEV1', 'SEV2') and i.status in ('RESOLVED', 'REVIEWED')
       and not i.has_work and i.set_aside is null and ${visibleTo(actor)}
     order by i.started_at desc, i.id desc`
  return asContract(WithoutHours, rows)
}

async function readPeople(teamId: string, week: string, timeZone: string) {
  const rows = await db().$queryRaw`
    select p.id::text, coalesce(p.name, split_part(p.email, '@', 1)) as name,
           exists (select 1 from work_logs l
                    where l.person_id = p.id and not l.withdrawn
                      and l.started_at >= ${startOfWeek(week, timeZone)}
                      and l.started_at < ${startOfWeek(addWeeks(week, 1), timeZone)}) as "hasLogged",
           exists (select 1 from nudges n
                    where n.person_id = p.id and n.week = ${mondayOf(week)}::date and ${isOpen}) as "isNudged"
      from team_members m
      join people p on p.id = m.person_id
     where m.team_id = ${teamId}::uuid and p.is_sre is distinct from false
     order by lower(coalesce(p.name, p.email)), p.id`
  return z.array(CoveredPerson).parse(rows)
}
