import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db, type Tx } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { AppError } from '@/lib/errors'
import { openSince } from '@/lib/incidents/open-since.server'
import { requireIncident } from '@/lib/incidents/read.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { Prisma } from '@/prisma/generated/client'
import { Comment, type Comments } from './comment'

/** What was said of an incident, to whoever may learn of it. */
export async function readComments(name: string, actor: Actor): Promise<Comments> {
  const { id } = await requireIncident(name, actor)
  const since = await openSince(id, actor)
  const [items, timeZone] = await Promise.all([
    commentsWhere(db(), Prisma.sql`c.incident_id = ${id}::uuid and ${saidAfter(since)}`, actor),
    zoneFor(actor),
  ])
  return { items, timeZone }
}

export async function readComment(name: string, id: string, actor: Actor): Promise<Comment> {
  const incident = await requireIncident(name, actor)
  return commentOf(db(), incident.id, id, await openSince(incident.id, actor), actor)
}

/** One comment as it stands in this transaction. */
export async function commentOf(
  from: Tx,
  incidentId: string,
  id: string,
  since: Date | null,
  actor: Actor,
): Promise<Comment> {
  const isIt = Prisma.sql`c.id = ${id}::uuid and c.incident_id = ${incidentId}::uuid and ${saidAfter(since)}`
  const [comment] = await commentsWhere(from, isIt, actor)
  if (!comment) throw new AppError('not-found', 'There is no such comment.')
  return comment
}

function saidAfter(since: Date | null): Prisma.Sql {
  return since ? Prisma.sql`c.created_at > ${since}` : Prisma.sql`true`
}

async function commentsWhere(from: Tx, fits: Prisma.Sql, actor: Actor): Promise<Comment[]> {
  const isTheirs = Prisma.sql`(${actor.kind} = 'PERSON' and c.by_id is not distinct from ${actor.id}::uuid)`
  const isGone = Prisma.sql`c.deleted_at is not null`
  const rows = await from.$queryRaw`
    select c.id::text, case when ${isGone} then null else c.body end as body, c.by, c.created_at as "createdAt",
           c.edited_at as "editedAt", c.deleted_at as "takenBackAt", c.version,
           not (${isGone}) and ${isTheirs} as "mayEdit",
           not (${isGone}) and (${isTheirs} or ${actor.role === 'ADMINISTRATOR'}) as "mayTakeBack"
      from comments c
     where ${fits}
     order by c.created_at, c.id`
  return asContract(Comment, rows)
}
