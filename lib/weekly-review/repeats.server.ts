import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { isCounted } from '@/lib/incidents/row.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { addWeeks, startOfWeek } from '@/lib/time/week'
import { Prisma } from '@/prisma/generated/client'
import { RepeatedMode, RepeatedService, REPEATS_FROM, REPEATS_WITHIN_WEEKS } from './week-review'
import type { Scope } from './scope-of.server'

/**
 * What came again within four weeks and was there in this one: ways of failing, and services with critical incidents.
 * Counted among what this actor may learn of, for a mode with its number would describe what they may not.
 */
export async function readRepeats(scope: Scope, actor: Actor) {
  const [modes, services] = await Promise.all([
    db('asking').$queryRaw`
      select i.mode::text as mode, ${counts(scope)}
        from incidents i
       where ${fits(scope, actor)} and i.mode is not null
       group by i.mode ${repeated(scope)}`,
    db('asking').$queryRaw`
      select s.slug as service, s.name, ${counts(scope)}
        from incidents i
        join services s on s.id = i.service_id
       where ${fits(scope, actor)} and i.severity in ('SEV1', 'SEV2')
       group by s.id ${repeated(scope)}`,
  ])
  return { modes: z.array(RepeatedMode).parse(modes), services: z.array(RepeatedService).parse(services) }
}

function fits({ week, team, timeZone, end }: Scope, actor: Actor): Prisma.Sql {
  const start = startOfWeek(addWeeks(week, 1 - REPEATS_WITHIN_WEEKS), timeZone)
  return Prisma.sql`
    i.started_at >= ${start} and i.started_at < ${end} and ${isCounted} and ${visibleTo(actor)}
    and (${team?.id ?? null}::uuid is null or i.team_id = ${team?.id ?? null}::uuid)`
}

function counts(scope: Scope): Prisma.Sql {
  return Prisma.sql`
    count(*)::int as incidents, (count(*) filter (where ${inWeek(scope)}))::int as "inWeek",
    (array_agg('INC-' || i.number order by i.started_at desc, i.id desc))[1:12] as keys`
}

function repeated(scope: Scope): Prisma.Sql {
  return Prisma.sql`
    having count(*) >= ${REPEATS_FROM} and count(*) filter (where ${inWeek(scope)}) > 0
     order by 1`
}

const inWeek = ({ start }: Scope) => Prisma.sql`i.started_at >= ${start}`
