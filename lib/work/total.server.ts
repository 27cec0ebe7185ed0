import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import { countedMinutes } from './trimmed.server'
import { WorkTotal } from './work-log'

const TotalRow = WorkTotal.extend({ incident: z.uuid() })

/** The time logged on each of these incidents. Those on which nobody logged any are not in the answer. */
export async function readWorkOf(incidents: string[]): Promise<Map<string, WorkTotal>> {
  if (incidents.length === 0) return new Map()
  const rows = await db().$queryRaw(workOf(incidents))
  return new Map(
    z
      .array(TotalRow)
      .parse(rows)
      .map(({ incident, ...total }) => [incident, total]),
  )
}

/** What was logged on a duplicate is time on what it is one of. */
function withDuplicates(incidents: string[]): Prisma.Sql {
  return Prisma.sql`(
    select id, id as counts_for from incidents where id = any(${incidents}::uuid[])
     union all
    select id, duplicate_of from incidents where duplicate_of = any(${incidents}::uuid[]))`
}

/** Each incident with what was logged on it. */
export function workOf(incidents: string[]): Prisma.Sql {
  return Prisma.sql`
    select i.counts_for::text               as incident,
           count(*)::int                    as entries,
           sum(l.minutes)::int              as minutes,
           sum(${countedMinutes})::float8   as "countedMinutes"
      from work_logs l
      join ${withDuplicates(incidents)} i on i.id = l.incident_id
     where not l.withdrawn
     group by i.counts_for`
}
