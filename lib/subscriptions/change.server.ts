import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { endWaiting } from '@/lib/notifications/end-waiting.server'
import { checkWebhook } from '@/lib/outgoing/check-webhook.server'
import { holdSubscription, requireSubscription } from './require-subscription.server'
import { sealAddress } from './secrets.server'
import type { Subscription, SubscriptionChange } from './subscription'
import { wordsOf } from './words'

type Which = { id: string; version: number | null }

/** Changes to whom it goes and of what. Turned off, what still waits is given up and can be replayed. */
export async function changeSubscription(
  which: Which,
  { name, address, recipients, events, isOn }: SubscriptionChange,
  actor: Actor,
  requestId: string,
): Promise<Subscription> {
  checkWebhook(address, '/address')
  return transact(async (tx) => {
    const held = await holdSubscription(tx, which, actor)
    refuseOtherWay(held, { address, recipients })
    const isOnNow = held.disabledAt === null
    const why = `Turned off by ${actor.name}.`

    const data = {
      ...(name !== undefined && { name }),
      ...(address && { address: sealAddress(held.id, address), host: new URL(address).host, slowUntil: null }),
      ...(recipients && { recipients }),
      ...(events && { events }),
      ...(isOn === true && !isOnNow && { disabledAt: null, disabledWhy: null, slowUntil: null }),
      ...(isOn === false && isOnNow && { disabledAt: new Date(), disabledWhy: why }),
    }
    if (Object.keys(data).length === 0) return held
    await tx.subscription.update({ where: { id: held.id }, data: { ...data, version: { increment: 1 } } })
    if (isOn === false && isOnNow) await endWaiting(tx, held.id, why)

    const now = await requireSubscription(held.id, actor, tx)
    const after = { ...wordsOf(now), ...(address && { isAddressNew: true }) }
    const line = { action: 'subscription.changed', entity: 'subscription', entityId: held.id, after }
    writeAudit(tx, actor, requestId, [{ ...line, before: wordsOf(held) }])
    return now
  })
}

/** Takes a subscription away, and with it what came of its sendings. */
export async function removeSubscription(which: Which, actor: Actor, requestId: string): Promise<void> {
  await transact(async (tx) => {
    const held = await holdSubscription(tx, which, actor)
    await tx.subscription.delete({ where: { id: held.id } })
    writeAudit(tx, actor, requestId, [
      { action: 'subscription.removed', entity: 'subscription', entityId: held.id, before: wordsOf(held) },
    ])
  })
}

function refuseOtherWay({ kind }: Subscription, { address, recipients }: SubscriptionChange): void {
  const pointer = kind === 'EMAIL' ? address && '/address' : recipients && '/recipients'
  if (!pointer) return
  const detail = kind === 'EMAIL' ? 'is nothing that mail has' : 'are for mail alone'
  throw new AppError('invalid', 'The body does not fit.', { errors: [{ pointer, detail }] })
}
