import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { requireSubscription } from '@/lib/subscriptions/require-subscription.server'
import type { Replayed, Subscription } from '@/lib/subscriptions/subscription'
import { Prisma } from '@/prisma/generated/client'
import { enqueued } from './enqueue.server'

/** Tries all that was given up of a subscription again from the beginning. Twice does no more than once. */
export async function replayAll(subscriptionId: string, actor: Actor, requestId: string): Promise<Replayed> {
  must(actor, 'manage', { kind: 'subscription' })
  return transact((tx) =>
    replay(tx, subscriptionId, Prisma.sql`subscription_id = ${subscriptionId}::uuid`, actor, requestId),
  )
}

/** Tries one that was given up again. */
export async function replayOne(id: string, actor: Actor, requestId: string): Promise<Replayed> {
  must(actor, 'manage', { kind: 'subscription' })
  return transact(async (tx) => {
    const row = await tx.notificationSending.findUnique({ where: { id }, select: { subscriptionId: true } })
    if (!row) throw new AppError('not-found', 'There is no such notification.')
    const replayed = await replay(tx, row.subscriptionId, Prisma.sql`id = ${id}::uuid`, actor, requestId)
    if (replayed.replayed === 0)
      throw new AppError('conflict', 'Only what was given up can be replayed, and this was not.')
    return replayed
  })
}

async function replay(
  tx: Tx,
  subscriptionId: string,
  which: Prisma.Sql,
  actor: Actor,
  requestId: string,
): Promise<Replayed> {
  const subscription = await requireSubscription(subscriptionId, actor, tx)
  refuseOff(subscription)
  const replayed = await tx.$executeRaw`
    with due as (
      update notification_sendings
         set status = 'DUE', attempts = 0, next_at = now(), started_at = null, ended_at = null
       where ${which} and status = 'DEAD'
      returning id, 0 as seconds
    )
    ${enqueued(Prisma.sql`due`)}`
  if (replayed > 0)
    writeAudit(tx, actor, requestId, [
      {
        action: 'subscription.replayed',
        entity: 'subscription',
        entityId: subscriptionId,
        after: { name: subscription.name, replayed },
      },
    ])
  return { replayed }
}

function refuseOff({ disabledAt }: Subscription): void {
  if (disabledAt !== null) throw new AppError('conflict', 'The subscription is turned off. Turn it on first.')
}
