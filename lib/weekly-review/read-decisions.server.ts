import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db, type Tx } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { AppError } from '@/lib/errors'
import { writtenOpenly } from '@/lib/incidents/open-since.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { Prisma } from '@/prisma/generated/client'
import { WeekDecision } from './decision'
import type { Scope } from './scope-of.server'

type OfWeek = Pick<Scope, 'week' | 'team'>

/** What was decided in a review, as far as this actor may learn of what it is about. */
export function decisionsOf(from: Tx, { week, team }: OfWeek, actor: Actor): Promise<WeekDecision[]> {
  return decisionsWhere(
    from,
    Prisma.sql`d.week = ${week} and d.team_id is not distinct from ${team?.id ?? null}::uuid`,
    actor,
  )
}

export async function readDecision(id: string, actor: Actor, from: Tx = db()): Promise<WeekDecision> {
  must(actor, 'read', { kind: 'weekly-review' })
  const [decision] = await decisionsWhere(from, Prisma.sql`d.id = ${id}::uuid`, actor)
  if (!decision) throw new AppError('not-found', 'There is no such decision.')
  return decision
}

export async function decisionsWhere(from: Tx, fits: Prisma.Sql, actor: Actor): Promise<WeekDecision[]> {
  const isSeen = Prisma.sql`
    (d.incident_id is null or ${visibleTo(actor)} and ${writtenOpenly(actor, Prisma.sql`d.created_at`)})`
  const rows = await from.$queryRaw`
    select d.id::text, d.week, t.slug as team, d.kind::text as kind, 'INC-' || i.number as incident,
           d.mode::text as mode, s.slug as service, d.title, d.owner_id::text as "ownerId",
           coalesce(u.name, p.name, split_part(p.email, '@', 1)) as owner, d.due_on::text as "dueOn",
           d.done_at as "doneAt", d.by, d.created_at as "createdAt", d.version
      from week_decisions d
      left join teams t on t.id = d.team_id
      left join incidents i on i.id = d.incident_id
      left join services s on s.id = d.service_id
      left join people p on p.id = d.owner_id
      left join users u on u.person_id = p.id
     where ${fits} and ${isSeen}
     order by d.created_at, d.id`
  return asContract(WeekDecision, rows)
}
