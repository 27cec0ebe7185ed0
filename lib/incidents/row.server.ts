import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** Whether no change of code did it; alias i. What was said here comes first, and a confirmed cause before a sender. */
export const noCodeChange = Prisma.sql`coalesce(
  i.no_code_change_said,
  i.no_code_change and not exists (
    select 1 from causes k where k.incident_id = i.id and k.certainty = 'CONFIRMED'))`

/** An incident as the contract has it; alias i. */
export const incidentColumns = Prisma.sql`
  i.id::text, i.number, 'INC-' || i.number as key, i.source, i.external_id as "externalId", i.title, i.summary, i.url,
  i.severity::text as severity, i.status::text as status, t.slug as team, s.slug as service,
  i.started_at as "startedAt", i.detected_at as "detectedAt", i.acknowledged_at as "acknowledgedAt",
  i.mitigated_at as "mitigatedAt", i.resolved_at as "resolvedAt",
  i.origin::text as origin, i.declared_origin::text as "declaredOrigin", i.mode::text as mode,
  i.impact::text as impact, i.silent, i.detected_by::text as "detectedBy", coalesce(p.name, split_part(p.email, '@', 1)) as assignee,
  ${noCodeChange} as "noCodeChange", i.no_code_change_said_by as "noCodeChangeSaidBy", i.visibility::text as visibility, i.event_at as "eventAt", i.version`

export const incidentNames = Prisma.sql`
  left join teams t on t.id = i.team_id
  left join services s on s.id = i.service_id
  left join people p on p.id = i.assignee_id`
