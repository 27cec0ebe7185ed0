import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { checkWebhook } from '@/lib/outgoing/check-webhook.server'
import type { Digest, DigestChange } from './digest'
import { holdDigest, requireDigest } from './require-digest.server'
import { sealWebhook } from './secrets.server'
import { wordsOf } from './words'

type Which = { id: string; version: number | null }

/** Changes to whom, where and when it goes. Turned on again, it owes nothing of before. */
export async function changeDigest(
  which: Which,
  { hour, recipients, webhook, isOn }: DigestChange,
  actor: Actor,
  requestId: string,
): Promise<Digest> {
  checkWebhook(webhook)
  return transact(async (tx) => {
    const held = await holdDigest(tx, which, actor)
    const hasWebhook = webhook === undefined ? held.webhookHost !== null : webhook !== null
    if ((recipients ?? held.recipients).length === 0 && !hasWebhook) throw goesNowhere()

    const data = {
      ...(hour !== undefined && { hour }),
      ...(recipients && { recipients }),
      ...(webhook === null && { webhook: null, webhookHost: null }),
      ...(webhook && { webhook: sealWebhook(held.id, webhook), webhookHost: new URL(webhook).host }),
      ...(isOn !== undefined && { isOn }),
      ...(isOn && !held.isOn && { onSince: new Date() }),
    }
    if (Object.keys(data).length === 0) return held
    await tx.digest.update({ where: { id: held.id }, data: { ...data, version: { increment: 1 } } })
    const now = await requireDigest(held.id, actor, tx)
    const after = { ...wordsOf(now), ...(webhook && { isWebhookNew: true }) }
    writeAudit(tx, actor, requestId, [
      { action: 'digest.changed', entity: 'digest', entityId: held.id, before: wordsOf(held), after },
    ])
    return now
  })
}

/** Takes a digest away, and with it what came of its sendings; whom it went to stays in the audit log. */
export async function removeDigest(which: Which, actor: Actor, requestId: string): Promise<void> {
  await transact(async (tx) => {
    const held = await holdDigest(tx, which, actor)
    await tx.digest.delete({ where: { id: held.id } })
    writeAudit(tx, actor, requestId, [
      { action: 'digest.removed', entity: 'digest', entityId: held.id, before: wordsOf(held) },
    ])
  })
}

function goesNowhere(): AppError {
  const detail = 'are missing: name somebody, or a webhook'
  return new AppError('invalid', 'The body does not fit.', { errors: [{ pointer: '/recipients', detail }] })
}
