import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { requireSubscription } from './require-subscription.server'
import { newSecret, sealSecret } from './secrets.server'
import type { SubscriptionMade, SubscriptionRotation } from './subscription'

const HOUR_MS = 3_600_000

/** Gives a webhook another secret. The one before signs beside it as long as its receiver may need to be told. */
export async function rotateSecret(
  id: string,
  { overlapHours }: SubscriptionRotation,
  actor: Actor,
  requestId: string,
): Promise<SubscriptionMade> {
  must(actor, 'manage', { kind: 'subscription' })
  const secret = newSecret()
  const previousUntil = overlapHours > 0 ? new Date(Date.now() + overlapHours * HOUR_MS) : null

  return transact(async (tx) => {
    const [row] = await tx.$queryRaw<{ name: string; secret: Uint8Array<ArrayBuffer> | null }[]>`
      select name, secret from subscriptions where id = ${id}::uuid for update`
    if (!row) throw new AppError('not-found', 'There is no such subscription.')
    if (!row.secret) throw new AppError('conflict', 'Only webhooks are signed, so this one has no secret.')

    const previousSecret = previousUntil && new Uint8Array(row.secret)
    const data = { secret: sealSecret(id, secret), previousSecret, previousUntil, version: { increment: 1 } }
    await tx.subscription.update({ where: { id }, data })
    const after = { name: row.name, previousUntil }
    writeAudit(tx, actor, requestId, [
      { action: 'subscription.secret-rotated', entity: 'subscription', entityId: id, after },
    ])
    return { subscription: await requireSubscription(id, actor, tx), secret }
  })
}
