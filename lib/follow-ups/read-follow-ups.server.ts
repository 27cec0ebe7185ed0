import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db, type Tx } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { AppError } from '@/lib/errors'
import { openSince, writtenOpenly } from '@/lib/incidents/open-since.server'
import { isCounted } from '@/lib/incidents/row.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { requireIncident } from '@/lib/incidents/read.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { dayAt } from '@/lib/time/zone'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import { FollowUp, type FollowUps } from './follow-up'

/** What shall follow from an incident, to whoever may learn of it. */
export async function readFollowUps(name: string, actor: Actor): Promise<FollowUps> {
  const { id } = await requireIncident(name, actor)
  const since = await openSince(id, actor)
  const [items, timeZone, zone] = await Promise.all([
    followUpsWhere(db(), Prisma.sql`f.incident_id = ${id}::uuid and ${writtenAfter(since)}`),
    zoneFor(actor),
    readTimeZone(),
  ])
  return { items, today: dayAt(new Date(), zone), timeZone }
}

export async function readFollowUp(name: string, id: string, actor: Actor): Promise<FollowUp> {
  const incident = await requireIncident(name, actor)
  return followUpOf(db(), incident.id, id, await openSince(incident.id, actor))
}

/** One follow-up as it stands in this transaction. */
export async function followUpOf(from: Tx, incidentId: string, id: string, since: Date | null): Promise<FollowUp> {
  const isIt = Prisma.sql`f.id = ${id}::uuid and f.incident_id = ${incidentId}::uuid and ${writtenAfter(since)}`
  const [followUp] = await followUpsWhere(from, isIt)
  if (!followUp) throw new AppError('not-found', 'There is no such follow-up.')
  return followUp
}

const OfIncident = FollowUp.extend({ incidentId: z.uuid() })

/** What shall follow from each of these incidents, which the actor is known to learn of. */
export async function followUpsOfMany(incidentIds: string[], actor: Actor): Promise<Map<string, FollowUp[]>> {
  const fits = Prisma.sql`f.incident_id = any(${incidentIds}::uuid[]) and ${writtenOpenly(actor, Prisma.sql`f.created_at`)}`
  const byIncident = new Map<string, FollowUp[]>()
  for (const { incidentId, ...followUp } of asContract(OfIncident, await rowsWhere(db(), fits)))
    byIncident.set(incidentId, [...(byIncident.get(incidentId) ?? []), followUp])
  return byIncident
}

const WithIncident = FollowUp.extend({ incident: z.string(), incidentTitle: z.string() })
const MOST_OVERDUE = 100

/** What was due before this day on incidents of a team, or of anybody, and is not done; the longest due first. */
export async function overdueFollowUps(teamId: string | null, today: string, actor: Actor) {
  const fits = Prisma.sql`
    f.done_at is null and f.due_on < ${today}::date
    and (${teamId}::uuid is null or i.team_id = ${teamId}::uuid)
    and ${isCounted} and ${visibleTo(actor)} and ${writtenOpenly(actor, Prisma.sql`f.created_at`)}`
  return asContract(WithIncident, await rowsWhere(db(), fits, MOST_OVERDUE))
}

/** Those of them that are not done, with their incidents. */
export async function openFollowUps(ids: string[], actor: Actor) {
  const fits = Prisma.sql`
    f.id = any(${ids}::uuid[]) and f.done_at is null
    and ${isCounted} and ${visibleTo(actor)} and ${writtenOpenly(actor, Prisma.sql`f.created_at`)}`
  return asContract(WithIncident, await rowsWhere(db(), fits))
}

function writtenAfter(since: Date | null): Prisma.Sql {
  return since ? Prisma.sql`f.created_at > ${since}` : Prisma.sql`true`
}

async function followUpsWhere(from: Tx, fits: Prisma.Sql): Promise<FollowUp[]> {
  return asContract(FollowUp, await rowsWhere(from, fits))
}

/** Who ticked it off is what the audit log says of it last; alias i is the incident. */
function rowsWhere(from: Tx, fits: Prisma.Sql, most?: number): Promise<unknown> {
  return from.$queryRaw`
    select f.id::text, i.id::text as "incidentId", 'INC-' || i.number as incident, i.title as "incidentTitle",
           f.title, f.owner_id::text as "ownerId",
           coalesce(u.name, p.name, split_part(p.email, '@', 1)) as owner, f.due_on::text as "dueOn", f.by,
           f.created_at as "createdAt", f.done_at as "doneAt", f.version,
           case when f.done_at is null then null else coalesce(
             (select e.actor_name from audit_events e
               where e.entity_id = f.incident_id and e.action = 'follow-up.done' and e.after->>'followUp' = f.id::text
               order by e.id desc
               limit 1), f.by) end as "doneBy"
      from follow_ups f
      join incidents i on i.id = f.incident_id
      left join people p on p.id = f.owner_id
      left join users u on u.person_id = p.id
     where ${fits}
     order by f.due_on nulls last, f.created_at, f.id
     limit ${most ?? null}`
}
