import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/**
 * Whether nobody answered it yet; alias n. Hours that were logged for what it asks are an answer, whoever sent them:
 * of a week as the organisation counts it, or on the incident.
 */
export const isOpen = Prisma.sql`(
  n.answered_at is null and not exists (
    select 1
      from work_logs l
     where l.person_id = n.person_id and not l.withdrawn
       and case when n.incident_id is not null then l.incident_id = n.incident_id
                else l.started_at >= n.week::timestamp at time zone (select time_zone from organisation)
                 and l.started_at < (n.week + 7)::timestamp at time zone (select time_zone from organisation) end))`
