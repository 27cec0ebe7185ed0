import 'server-only'
import { v4 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { checkWebhook } from '@/lib/outgoing/check-webhook.server'
import { requireTeam } from '@/lib/teams/require-team.server'
import { requireSubscription } from './require-subscription.server'
import { newSecret, sealAddress, sealSecret } from './secrets.server'
import type { NewSubscription, SubscriptionMade } from './subscription'
import { wordsOf } from './words'

/** Has somebody told of what happens from now on. The secret of a webhook is answered this once, and stored sealed. */
export async function createSubscription(
  { name, kind, address, recipients, events, team: slug }: NewSubscription,
  actor: Actor,
  requestId: string,
): Promise<SubscriptionMade> {
  must(actor, 'manage', { kind: 'subscription' })
  checkWebhook(address, '/address')
  const team = slug ? await requireTeam(slug) : null
  const secret = kind === 'WEBHOOK' ? newSecret() : null

  return transact(async (tx) => {
    const id = uuid()
    const way = address ? { address: sealAddress(id, address), host: new URL(address).host } : {}
    const signs = secret === null ? {} : { secret: sealSecret(id, secret) }
    const createdById = actor.kind === 'PERSON' ? actor.id : null
    const data = { id, name, kind, recipients, events, teamId: team?.id ?? null, ...way, ...signs, createdById }
    await tx.subscription.create({ data, select: { id: true } })

    const subscription = await requireSubscription(id, actor, tx)
    writeAudit(tx, actor, requestId, [
      { action: 'subscription.created', entity: 'subscription', entityId: id, after: wordsOf(subscription) },
    ])
    return { subscription, secret }
  })
}
