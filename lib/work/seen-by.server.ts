import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { visibleTo } from '@/lib/incidents/visible.server'
import { Prisma } from '@/prisma/generated/client'

/** Whether the incident behind an entry is one that this actor does not learn of; alias i, of a left join. */
export function isHiddenFrom(actor: Actor): Prisma.Sql {
  return Prisma.sql`(i.id is not null and (${visibleTo(actor)}) is not true)`
}

/**
 * Whether this actor may learn who worked; aliases w and p. A team's hours are everybody's to see, who of the team
 * worked when is the team's own.
 */
export function isNamedTo(actor: Actor): Prisma.Sql {
  if (can(actor, 'read', { kind: 'work-log', isPrivate: true })) return Prisma.sql`true`
  return Prisma.sql`(w.team_id = any(${[...actor.teamIds]}::uuid[]) or p.email = ${actor.email})`
}
