import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import type { FailureGroup, FailureList } from './delivery'
import { REASON_WORDS } from './failure-reason'
import { REASON } from './fitting.server'

type Counted = Pick<FailureGroup, 'reason' | 'failed' | 'replayable' | 'endpoints'> & { firstAt: Date; lastAt: Date }

/** What could not be read, by what is most likely wrong, the most frequent first. */
export async function listFailures(actor: Actor): Promise<FailureList> {
  must(actor, 'manage', { kind: 'endpoint' })
  const rows = await db().$queryRaw<Counted[]>`
    with failed as (
      select d.received_at, d.body is not null as has_body, e.name, ${REASON} as reason
        from deliveries d
        join endpoints e on e.id = d.endpoint_id
       where d.status = 'FAILED'
    )
    select reason, count(*)::int as failed, (count(*) filter (where has_body))::int as replayable,
           min(received_at) as "firstAt", max(received_at) as "lastAt",
           (array_agg(distinct name order by name))[1:20] as endpoints
      from failed
     group by reason
     order by failed desc, reason`

  const items = rows.map((row) => ({
    ...row,
    ...REASON_WORDS[row.reason],
    firstAt: row.firstAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
  }))
  return { items, timeZone: await zoneFor(actor) }
}
