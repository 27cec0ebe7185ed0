import 'server-only'
import { v7 as uuid } from 'uuid'
import { AnalyticsQuery } from '@/lib/analytics/query'
import { questionOf } from '@/lib/analytics/search'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { hashOf } from '@/lib/auth/token.server'
import { transact } from '@/lib/db/transact.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { dayAt } from '@/lib/time/zone'
import { newShareSecret } from './secret.server'
import type { MadeShare, NewShare } from './share'

const DAY_MS = 86_400_000

/** Makes a link to one report over days that do not move. Its secret is stored nowhere and cannot be shown again. */
export async function createShare(
  { name, search, days }: NewShare,
  actor: Actor,
  requestId: string,
  now = new Date(),
): Promise<MadeShare> {
  must(actor, 'share', { kind: 'report' })
  const query = fixed(search, dayAt(now, await readTimeZone()))
  const { secret, prefix, url } = newShareSecret()
  const id = uuid()
  const expiresAt = new Date(now.getTime() + days * DAY_MS)

  await transact(async (tx) => {
    await tx.shareLink.create({
      data: { id, name, prefix, hash: hashOf(secret), search: query, createdById: actor.id, expiresAt },
    })
    writeAudit(tx, actor, requestId, [
      { action: 'share.created', entity: 'share', entityId: id, after: { name, search: query, expiresAt } },
    ])
  })
  return { id, url, expiresAt: expiresAt.toISOString() }
}

function fixed({ from, to, team, service, repository, ...choices }: NewShare['search'], today: string) {
  const places = { team: team ?? null, service: service ?? null, repository: repository ?? null }
  return AnalyticsQuery.parse(questionOf({ from: from ?? null, to: to ?? null, ...places, ...choices }, today))
}
