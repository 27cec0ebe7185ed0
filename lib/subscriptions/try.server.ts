import 'server-only'
import { v4 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { SUBSCRIPTION_TESTS } from '@/lib/limits/limit'
import { take } from '@/lib/limits/take.server'
import { deliver } from '@/lib/notifications/sending/deliver.server'
import { requireSubscription } from './require-subscription.server'
import type { SubscriptionTest } from './subscription'
import { wordsOf } from './words'

/** Sends a test now, of nothing that happened, and says what came of it. What waits goes on waiting. */
export async function trySubscription(
  id: string,
  actor: Actor,
  requestId: string,
  now = new Date(),
): Promise<SubscriptionTest> {
  const subscription = await requireSubscription(id, actor)
  await take(SUBSCRIPTION_TESTS, id)
  await transact(async (tx) =>
    writeAudit(tx, actor, requestId, [
      { action: 'subscription.tested', entity: 'subscription', entityId: id, after: wordsOf(subscription) },
    ]),
  )

  const receiver = await db().subscription.findUniqueOrThrow({ where: { id }, select: RECEIVER })
  const told = { type: 'test' as const, at: now, data: {} }
  const { kind, detail, answerStatus, answer } = await deliver(receiver, uuid(), told, now)
  return { isSent: kind === 'SENT', detail, answerStatus, answer }
}

const RECEIVER = {
  id: true,
  kind: true,
  address: true,
  recipients: true,
  secret: true,
  previousSecret: true,
  previousUntil: true,
} as const
