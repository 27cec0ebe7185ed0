import 'server-only'
import { db } from '@/lib/db/client.server'
import type { EndpointItem } from './endpoint'

const HOURS = 24
const HOUR_MS = 3_600_000
export const NO_HOURS = Array.from({ length: HOURS }, () => 0)

type Day = { hours: number[]; failed: number; lagMs: number | null }

/** What came by each webhook in the last 24 hours, by hours that end now. */
export async function readDays(now: Date): Promise<Map<string, Day>> {
  const rows = await db().$queryRaw<{ id: string; ago: number; received: number; failed: number; lagMs: number }[]>`
    with day as (
      select endpoint_id, status, floor(extract(epoch from ${now} - received_at) / 3600)::int as ago,
             case when replays = 0 then extract(epoch from processed_at - received_at) * 1000 end as lag
        from deliveries
       where received_at > ${new Date(now.getTime() - HOURS * HOUR_MS)} and received_at <= ${now}
    )
    select endpoint_id::text as id, ago, count(*)::int as received,
           (count(*) filter (where status = 'FAILED'))::int as failed,
           (select percentile_disc(0.5) within group (order by lag)
              from day d where d.endpoint_id = day.endpoint_id)::float8 as "lagMs"
      from day
     group by endpoint_id, ago`

  const days = new Map<string, Day>()
  for (const { id, ago, received, failed, lagMs } of rows) {
    const day = days.get(id) ?? { hours: [...NO_HOURS], failed: 0, lagMs: lagMs === null ? null : Math.round(lagMs) }
    day.hours[HOURS - 1 - ago] = received
    days.set(id, { ...day, failed: day.failed + failed })
  }
  return days
}

/** What each turned away in the last 24 hours, by reason. */
export async function readRefused(now: Date): Promise<Map<string, EndpointItem['refused']>> {
  const rows = await db().$queryRaw<
    (Omit<EndpointItem['refused'][number], 'firstAt' | 'lastAt'> & { id: string; firstAt: Date; lastAt: Date })[]
  >`
    select endpoint_id::text as id, reason::text as reason, sum(refused)::int as refused,
           min(first_at) as "firstAt", max(last_at) as "lastAt"
      from refused_deliveries
     where hour > ${new Date(now.getTime() - HOURS * HOUR_MS)} and hour <= ${now}
     group by endpoint_id, reason
     order by refused desc, reason`

  const refused = new Map<string, EndpointItem['refused']>()
  for (const { id, firstAt, lastAt, ...row } of rows)
    refused.set(id, [
      ...(refused.get(id) ?? []),
      { ...row, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() },
    ])
  return refused
}
