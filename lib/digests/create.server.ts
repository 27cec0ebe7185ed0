import 'server-only'
import { v4 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { requireTeam } from '@/lib/teams/require-team.server'
import { checkWebhook } from '@/lib/outgoing/check-webhook.server'
import type { Digest, NewDigest } from './digest'
import { requireDigest } from './require-digest.server'
import { sealWebhook } from './secrets.server'
import { wordsOf } from './words'

/** Has the weekly review of a team, or of everybody, sent from the next Monday on. */
export async function createDigest(
  { team: slug, hour, recipients, webhook, isOn }: NewDigest,
  actor: Actor,
  requestId: string,
): Promise<Digest> {
  must(actor, 'manage', { kind: 'digest' })
  const team = slug ? await requireTeam(slug) : null
  must(actor, 'manage', { kind: 'digest', teamId: team?.id ?? null })
  checkWebhook(webhook)

  return transact(async (tx) => {
    const id = uuid()
    const way = webhook ? { webhook: sealWebhook(id, webhook), webhookHost: new URL(webhook).host } : {}
    const createdById = actor.kind === 'PERSON' ? actor.id : null
    const data = { id, teamId: team?.id ?? null, hour, recipients, ...way, isOn, onSince: new Date(), createdById }
    await tx.digest.create({ data, select: { id: true } })

    const made = await requireDigest(id, actor, tx)
    writeAudit(tx, actor, requestId, [
      { action: 'digest.created', entity: 'digest', entityId: id, after: wordsOf(made) },
    ])
    return made
  })
}
