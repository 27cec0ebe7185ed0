import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { Lack } from '@/lib/incidents/incident'
import { lacks } from '@/lib/incidents/row.server'
import { sought } from '@/lib/incidents/words-sought'
import { holding } from '@/lib/incidents/holding.server'
import { Prisma } from '@/prisma/generated/client'
import type { TriageQuery, TriageTab } from './triage'

/** The incidents of a tab; alias i. */
export function ofTab(tab: TriageTab, { id, email, teamIds }: Actor): Prisma.Sql {
  if (tab === 'all') return Prisma.sql`true`
  if (tab === 'team') return Prisma.sql`i.team_id = any(${[...teamIds]}::uuid[])`
  return Prisma.sql`(i.assignee_id = (select p.id from people p where p.email = ${email})
    or exists (select 1 from audit_events e
                where e.entity_id = i.id and e.action = 'incident.created' and e.actor_id = ${id}::uuid))`
}

/** What this person put off until a time to come; alias i. A program has no queue of its own. */
export function snoozedBy({ kind, id }: Actor): Prisma.Sql {
  if (kind !== 'PERSON') return Prisma.sql`false`
  return Prisma.sql`exists (
    select 1 from snoozes z where z.incident_id = i.id and z.user_id = ${id}::uuid and z.until > now())`
}

/** The incidents that fit all that is asked for; alias i. */
export function narrowedTo(query: TriageQuery): Prisma.Sql {
  const { severity, status, origin, mode, service, team, source, q } = query
  const parts = [
    Prisma.sql`true`,
    ...(severity === 'NONE' ? [Prisma.sql`i.severity is null`] : []),
    ...(severity && severity !== 'NONE' ? [Prisma.sql`i.severity = ${severity}::"Severity"`] : []),
    ...(query.lacks ? [Prisma.sql`${lacks} & ${1 << Lack.options.indexOf(query.lacks)} > 0`] : []),
    ...(status ? [Prisma.sql`i.status = ${status}::"IncidentStatus"`] : []),
    ...(origin ? [Prisma.sql`i.origin = ${origin}::"Origin"`] : []),
    ...(mode ? [Prisma.sql`i.mode = ${mode}::"FailureMode"`] : []),
    ...(service ? [Prisma.sql`i.service_id = (select id from services where slug = ${service})`] : []),
    ...(team ? [Prisma.sql`i.team_id = (select id from teams where slug = ${team})`] : []),
    ...(source ? [Prisma.sql`i.source = ${source}`] : []),
    ...(q ? [Prisma.sql`(${Prisma.join(holding(sought(q)), ' or ')})`] : []),
  ]
  return Prisma.join(parts, ' and ')
}
