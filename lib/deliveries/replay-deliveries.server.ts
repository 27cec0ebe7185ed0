import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { ringDeliveries } from '@/lib/live/ring.server'
import { Prisma } from '@/prisma/generated/client'
import { readAgain } from './beside.server'
import { fitting } from './fitting.server'
import { foreseeDeliveries } from './foresee-deliveries.server'
import { MOST_REPLAYED, type ReplayAnswer, type ReplayWish } from './replay'

/**
 * Has deliveries read again, or says what would come of it. They are put back among those to be read in one
 * transaction, with the audit line: a process that is killed over them leaves them to the next. What they said before
 * they say again, so a second time nothing is new.
 */
export async function replayDeliveries(wish: ReplayWish, actor: Actor, requestId: string): Promise<ReplayAnswer> {
  must(actor, 'manage', { kind: 'endpoint' })
  const which = wish.ids ? Prisma.sql`d.id = any(${wish.ids}::uuid[])` : fitting(wish.filter ?? {})
  const { fit, withoutBody } = await countFit(which)
  const answer = {
    deliveries: Math.min(fit, MOST_REPLAYED),
    left: Math.max(0, fit - MOST_REPLAYED),
    withoutBody,
    timeZone: await zoneFor(actor),
  }
  if (wish.dryRun) return { ...answer, replayId: null, foreseen: await foreseeDeliveries(which) }

  const replayId = uuid()
  const begun = await begin(replayId, which, actor, requestId)
  for (const { id } of begun) readAgain(id)
  if (begun.length > 0) ringDeliveries()
  return { ...answer, replayId: begun.length > 0 ? replayId : null, deliveries: begun.length, foreseen: [] }
}

async function countFit(which: Prisma.Sql): Promise<{ fit: number; withoutBody: number }> {
  const [row] = await db().$queryRaw<{ fit: number; withoutBody: number }[]>`
    select (count(*) filter (where d.body is not null))::int as fit,
           (count(*) filter (where d.body is null))::int as "withoutBody"
      from deliveries d
      join endpoints e on e.id = d.endpoint_id
     where d.status <> 'STORED' and ${which}`
  return row!
}

async function begin(replayId: string, which: Prisma.Sql, actor: Actor, requestId: string): Promise<{ id: string }[]> {
  return transact(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; endpointId: string }[]>`
      with chosen as (
        select d.id
          from deliveries d
          join endpoints e on e.id = d.endpoint_id
         where d.status <> 'STORED' and d.body is not null and ${which}
         order by d.received_at, d.id
         limit ${MOST_REPLAYED}
           for update of d
      ), replayed as (
        update deliveries d
           set status = 'STORED', attempts = 0, replays = d.replays + 1, replay_id = ${replayId}::uuid
          from chosen
         where d.id = chosen.id
        returning d.id, d.endpoint_id, d.received_at
      )
      select id::text, endpoint_id::text as "endpointId" from replayed order by received_at, id`

    const counts = new Map<string, number>()
    for (const { endpointId } of rows) counts.set(endpointId, (counts.get(endpointId) ?? 0) + 1)
    for (const [entityId, deliveries] of counts)
      writeAudit(tx, actor, requestId, [
        { action: 'endpoint.replayed', entity: 'endpoint', entityId, after: { deliveries } },
      ])
    return rows
  })
}
