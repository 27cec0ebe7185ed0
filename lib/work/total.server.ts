import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { trimmedWork } from './trimmed.server'
import { WorkTotal } from './work-log'

const TotalRow = WorkTotal.extend({ incident: z.uuid() })

/** The time logged on each of these incidents. Those on which nobody logged any are not in the answer. */
export async function readWorkOf(incidents: string[]): Promise<Map<string, WorkTotal>> {
  if (incidents.length === 0) return new Map()
  const [span] = await db().$queryRaw<{ first: Date | null; last: Date | null }[]>`
    select min(started_at) as first, max(started_at) as last
      from work_logs
     where incident_id = any(${incidents}::uuid[])`
  if (!span?.first || !span.last) return new Map()

  const rows = await db().$queryRaw`
    with work as (${trimmedWork(span.first, justAfter(span.last))})
    select w.incident_id::text              as incident,
           count(*)::int                    as entries,
           sum(w.minutes)::int              as minutes,
           sum(w.counted_minutes)::float8   as "countedMinutes"
      from work w
     where w.incident_id = any(${incidents}::uuid[])
     group by w.incident_id`

  return new Map(
    z
      .array(TotalRow)
      .parse(rows)
      .map(({ incident, ...total }) => [incident, total]),
  )
}

/** Times are kept to the millisecond, and ranges are half-open. */
export function justAfter(instant: Date): Date {
  return new Date(instant.getTime() + 1)
}
