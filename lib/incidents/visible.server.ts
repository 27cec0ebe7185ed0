import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { Prisma } from '@/prisma/generated/client'

/** Which incidents this actor may learn of; alias i. What is private to a team is not there for others. */
export function visibleTo(actor: Actor): Prisma.Sql {
  if (can(actor, 'read', { kind: 'incident', isPrivate: true })) return Prisma.sql`true`
  return Prisma.sql`(i.visibility = 'EVERYONE' or i.team_id = any(${[...actor.teamIds]}::uuid[]))`
}
