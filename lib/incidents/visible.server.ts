import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { Prisma } from '@/prisma/generated/client'

/** Which incidents this actor may learn of; alias i. What is private to a team is not there for others. */
export function visibleTo(actor: Actor): Prisma.Sql {
  if (seesAll(actor)) return Prisma.sql`true`
  return Prisma.sql`(i.visibility = 'EVERYONE' or i.team_id = any(${[...actor.teamIds]}::uuid[]))`
}

/** The teams to whose private incidents what this actor sends may be linked; null: to any, as programs may. */
export function linkableBy(actor: Actor): readonly string[] | null {
  return actor.kind !== 'PERSON' || seesAll(actor) ? null : actor.teamIds
}

function seesAll(actor: Actor): boolean {
  return can(actor, 'read', { kind: 'incident', isPrivate: true })
}
