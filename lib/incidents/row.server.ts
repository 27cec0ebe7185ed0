import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** Whether no change of code did it; alias i. What was said here comes first, and a confirmed cause before a sender. */
export const noCodeChange = Prisma.sql`coalesce(
  i.no_code_change_said,
  i.no_code_change and not exists (
    select 1 from causes k where k.incident_id = i.id and k.certainty = 'CONFIRMED'))`

/** Whether it counts; alias i. What was set aside is in no list and no figure. */
export const isCounted = Prisma.sql`i.set_aside is null`

/** What it lacks, as bits in the order of Lack; alias i. The queue's index has the same words. */
export const lacks = Prisma.sql`incident_lacks(
  i.severity, i.origin, i.status, coalesce(i.no_code_change_said, i.no_code_change), i.has_cause, i.has_work)`

/** An incident as the contract has it; alias i. */
export const incidentColumns = Prisma.sql`
  i.id::text, i.number, 'INC-' || i.number as key, i.source, i.external_id as "externalId", i.title, i.summary, i.url,
  i.severity::text as severity, i.status::text as status, t.slug as team, s.slug as service,
  i.started_at as "startedAt", i.detected_at as "detectedAt", i.acknowledged_at as "acknowledgedAt",
  i.mitigated_at as "mitigatedAt", i.resolved_at as "resolvedAt",
  i.origin::text as origin, i.declared_origin::text as "declaredOrigin", i.mode::text as mode,
  i.impact::text as impact, i.silent, i.detected_by::text as "detectedBy", coalesce(p.name, split_part(p.email, '@', 1)) as assignee,
  i.assignee_id::text as "assigneeId",
  ${noCodeChange} as "noCodeChange", i.no_code_change_said_by as "noCodeChangeSaidBy", i.visibility::text as visibility,
  case when i.set_aside is not null then jsonb_build_object(
    'as', i.set_aside, 'reason', i.set_aside_reason, 'by', i.set_aside_by,
    'at', to_char(i.set_aside_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'duplicateOf', (select 'INC-' || o.number from incidents o
                     where o.id = i.duplicate_of
                       and (o.visibility = 'EVERYONE' or i.visibility = 'TEAM' and o.team_id = i.team_id))) end as "setAside",
  array_remove(array[
    case when ${lacks} & 1 > 0 then 'SEVERITY' end, case when ${lacks} & 2 > 0 then 'ORIGIN' end,
    case when ${lacks} & 4 > 0 then 'CAUSE' end, case when ${lacks} & 8 > 0 then 'HOURS' end], null) as lacks,
  i.event_at as "eventAt", i.version`

export const incidentNames = Prisma.sql`
  left join teams t on t.id = i.team_id
  left join services s on s.id = i.service_id
  left join people p on p.id = i.assignee_id`
