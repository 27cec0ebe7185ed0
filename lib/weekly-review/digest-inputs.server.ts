import 'server-only'
import { z } from 'zod'
import { BASELINE_WEEKS } from '@/lib/analytics/figures/periods'
import type { Tx } from '@/lib/db/client.server'
import { addWeeks, startOfWeek } from '@/lib/time/week'
import { Prisma } from '@/prisma/generated/client'
import type { Scope } from './scope-of.server'
import { InputDigest } from './week-review'

/**
 * What a review was made from, kind by kind: that rows were added, changed or taken away since can be told from it, and
 * nothing of what is in them. Also rows that are private to a team, for figures count them.
 */
export async function digestInputs(tx: Tx, scope: Scope): Promise<InputDigest[]> {
  const { week, timeZone, start, end, team } = scope
  const since = startOfWeek(addWeeks(week, -BASELINE_WEEKS - 1), timeZone)
  const before = startOfWeek(addWeeks(week, -1), timeZone)
  const ofTeam = (column: Prisma.Sql) =>
    Prisma.sql`(${team?.id ?? null}::uuid is null or ${column} = ${team?.id ?? null}::uuid)`
  const rows = await tx.$queryRaw`
    with inputs (kind, id, words) as (
      select 'incidents', id::text, concat_ws('|', version, severity, set_aside, started_at, origin, mode, team_id)
        from incidents
       where started_at >= ${since} and started_at < ${end} and ${ofTeam(Prisma.sql`team_id`)}
      union all
      select 'changes', id::text, concat_ws('|', version, origin, deployed_at, team_id)
        from changes
       where deployed_at >= ${since} and deployed_at < ${start} and ${ofTeam(Prisma.sql`team_id`)}
      union all
      select 'causes', k.incident_id || '/' || k.change_id, k.certainty::text
        from causes k
        join changes c on c.id = k.change_id
       where c.deployed_at >= ${since} and c.deployed_at < ${start} and ${ofTeam(Prisma.sql`c.team_id`)}
      union all
      select 'work logs', id::text, concat_ws('|', version, minutes, withdrawn, started_at)
        from work_logs
       where started_at >= ${before} and started_at < ${end}
      union all
      select 'rosters', team_id || '/' || effective_from, concat_ws('|', hours_per_week, sres)
        from rosters
       where ${ofTeam(Prisma.sql`team_id`)}
    )
    select k.kind, count(i.id)::int as rows,
           encode(sha256(convert_to(coalesce(string_agg(i.id || ' ' || i.words, E'\n' order by i.id), ''), 'UTF8')), 'hex')
             as sha256
      from unnest(array['incidents', 'changes', 'causes', 'work logs', 'rosters']) with ordinality as k(kind, place)
      left join inputs i on i.kind = k.kind
     group by k.kind, k.place
     order by k.place`
  return z.array(InputDigest).parse(rows)
}
