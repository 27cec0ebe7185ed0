import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'

/**
 * Since when an incident has been open to this actor: what people said of it while it was private to a team stays
 * there, whatever it is now. Null: it always was.
 */
export async function openSince(id: string, actor: Actor): Promise<Date | null> {
  if (can(actor, 'read', { kind: 'incident', isPrivate: true, teamId: null })) return null
  const [row] = await db().$queryRaw<{ teamId: string | null; at: Date | null }[]>`
    select i.team_id::text as "teamId",
           (select max(e.at) from audit_events e
             where e.entity_id = i.id and (e.before->>'visibility' = 'TEAM' or e.after->>'visibility' = 'TEAM')) as at
      from incidents i
     where i.id = ${id}::uuid`
  if (!row?.at) return null
  return can(actor, 'read', { kind: 'incident', isPrivate: true, teamId: row.teamId }) ? null : row.at
}

/** The same of many: whether what was written at this time was written openly to this actor; alias i. */
export function writtenOpenly(actor: Actor, at: Prisma.Sql): Prisma.Sql {
  if (can(actor, 'read', { kind: 'incident', isPrivate: true, teamId: null })) return Prisma.sql`true`
  return Prisma.sql`(
    i.team_id = any(${[...actor.teamIds]}::uuid[])
    or ${at} > coalesce(
      (select max(e.at) from audit_events e
        where e.entity_id = i.id and (e.before->>'visibility' = 'TEAM' or e.after->>'visibility' = 'TEAM')),
      '-infinity'))`
}
