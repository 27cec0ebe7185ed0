import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { toldFrom } from '@/lib/incidents/told-from.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { Prisma } from '@/prisma/generated/client'
import { type History, HistoryLine, KeptVersion } from './history'
import { withoutAddresses } from './without-addresses'

const MAX_SHOWN = 200

type Record = { kind: 'INCIDENT' | 'CHANGE'; id: string; source: string; externalId: string }

/** What was done to a record, and every version of it that was sent. */
export async function readHistory({ kind, id, source, externalId }: Record, actor: Actor): Promise<History> {
  const from = kind === 'INCIDENT' ? await toldFrom(id, actor) : 0n
  const [lines, versions, timeZone] = await Promise.all([
    db().$queryRaw`
      select id::text, at, actor_name as actor, action,
             case when raw_event_id = ${from} then null else ${told(Prisma.sql`before`)} end as before,
             ${told(Prisma.sql`after`)} as after, raw_event_id::text as version
        from audit_events
       where entity_id = ${id}::uuid and (${from}::bigint = 0 or raw_event_id >= ${from})
       order by audit_events.id desc
       limit ${MAX_SHOWN + 1}`,
    db().$queryRaw`
      select id::text, event_at as "eventAt", received_at as "receivedAt", outcome::text as outcome, payload
        from raw_events
       where kind = ${kind}::"RecordKind" and source = ${source} and external_id = ${externalId}
         and id >= ${from}
       order by raw_events.id desc
       limit ${MAX_SHOWN + 1}`,
    zoneFor(actor),
  ])

  const items = asContract(HistoryLine, lines).map((line) => ({
    ...line,
    before: withoutAddresses(line.before) as HistoryLine['before'],
    after: withoutAddresses(line.after) as HistoryLine['after'],
  }))
  const kept = asContract(KeptVersion, versions).map((version) => ({
    ...version,
    payload: withoutAddresses(version.payload),
  }))
  return {
    items: items.slice(0, MAX_SHOWN),
    versions: kept.slice(0, MAX_SHOWN),
    more: items.length > MAX_SHOWN || kept.length > MAX_SHOWN,
    timeZone,
  }
}

/** Everybody reads this: the words of comments and of the timeline stand where they were said, until they go from there. */
function told(what: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    case when starts_with(action, 'comment.') then ${what} - 'body'
         when starts_with(action, 'timeline.') then ${what} - 'text'
         else ${what} end`
}
