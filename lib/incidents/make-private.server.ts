import 'server-only'
import { db } from '@/lib/db/client.server'
import type { BatchAnswer } from '@/lib/ingest/batch'
import type { Ahead, ForeseenRecord } from '@/lib/ingest/foresee.server'
import type { Sender } from '@/lib/ingest/record-kind.server'
import type { ToldPrivate } from '@/lib/vendors/fact'
import type { IncidentItem } from './incident'
import { foreseeIncidents, ingestIncidents } from './ingest.server'

/** Makes an incident private to its team; null where it is not known, for then there is nothing to hide. */
export async function makePrivate(told: ToldPrivate, sender: Sender): Promise<BatchAnswer | null> {
  const item = await asPrivate(told, sender)
  return item && ingestIncidents([item], sender)
}

/** What that would come to, and nothing is written. */
export async function foreseePrivate(told: ToldPrivate, sender: Sender, ahead: Ahead): Promise<ForeseenRecord[]> {
  const item = await asPrivate(told, sender)
  return item ? foreseeIncidents([item], sender, ahead) : []
}

type Last = { eventAt: Date; title: string; startedAt: string; startIsAssumed: boolean; isPrivate: boolean }

/** The last version once more, as private. Where that says so already it is the same one, and no news. */
async function asPrivate({ source, externalId }: ToldPrivate, { receivedAt }: Sender): Promise<IncidentItem | null> {
  const [last] = await db('writing').$queryRaw<Last[]>`
    select e.event_at as "eventAt", e.payload->>'title' as title, e.payload->>'startedAt' as "startedAt",
           coalesce((e.payload->>'startIsAssumed')::boolean, false) as "startIsAssumed",
           coalesce(e.payload->>'visibility' = 'TEAM', false) as "isPrivate"
      from incidents i
      join raw_events e on e.kind = 'INCIDENT' and e.source = i.source and e.external_id = i.external_id
     where i.source = ${source} and i.external_id = ${externalId}
     order by e.event_at desc, e.id desc
     limit 1`
  if (!last) return null

  const { eventAt, title, startedAt, startIsAssumed, isPrivate } = last
  const at = isPrivate ? eventAt.getTime() : Math.max(receivedAt.getTime(), eventAt.getTime() + 1)
  return {
    source,
    externalId,
    eventAt: new Date(at).toISOString(),
    title,
    startedAt,
    ...(startIsAssumed && { startIsAssumed }),
    visibility: 'TEAM',
  }
}
