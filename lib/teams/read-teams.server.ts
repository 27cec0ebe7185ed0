import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { OWNED_WITHIN_DAYS, type TeamList, TeamSummary, UnownedService } from './overview'

const Row = TeamSummary.omit({ roster: true }).extend({
  effectiveFrom: z.iso.date().nullable(),
  hoursPerWeek: z.number().nullable(),
  sres: z.int().nullable(),
})

/** Every team with what it owns, and what nobody owns. */
export async function readTeams(actor: Actor): Promise<TeamList> {
  must(actor, 'read', { kind: 'team' })
  const [teams, unowned, [owned]] = await Promise.all([
    db().$queryRaw`
      select t.slug, t.name, t.set_up_at is not null as "isSetUp",
             (select count(*) from services s where s.team_id = t.id)::int as services,
             (select count(*) from team_members m where m.team_id = t.id)::int as members,
             to_char(r.effective_from, 'YYYY-MM-DD') as "effectiveFrom", r.hours_per_week::float8 as "hoursPerWeek",
             r.sres
        from teams t
        left join lateral (
          select * from rosters r
           where r.team_id = t.id
             and r.effective_from <= (now() at time zone (select time_zone from organisation))::date
           order by r.effective_from desc limit 1) r on true
       order by lower(t.name), t.slug`,
    db().$queryRaw`
      select s.slug, s.name, s.tier,
             (select count(*) from changes c
               where c.service_id = s.id and c.team_id is null
                 and c.merged_at >= now() - make_interval(days => ${OWNED_WITHIN_DAYS}::int))::int as changes
        from services s
       where s.team_id is null
       order by changes desc, lower(s.name), s.slug`,
    db().$queryRaw<[{ changes: number; of: number }]>`
      select count(c.team_id)::int as changes, count(*)::int as of
        from changes c
       where c.deployed_at >= now() - make_interval(days => ${OWNED_WITHIN_DAYS}::int) and c.deployed_at <= now()`,
  ])

  const items = z
    .array(Row)
    .parse(teams)
    .map(({ effectiveFrom, hoursPerWeek, sres, ...team }) => ({
      ...team,
      roster: effectiveFrom === null ? null : { effectiveFrom, hoursPerWeek: hoursPerWeek!, sres: sres! },
    }))
  return { items, unowned: z.array(UnownedService).parse(unowned), owned: owned! }
}
