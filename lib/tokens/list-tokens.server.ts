import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { Scope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import type { TokenPage } from './token'

const MAX_SHOWN = 1_000

/** Every token, those that were revoked last. */
export async function listTokens(actor: Actor): Promise<TokenPage> {
  must(actor, 'manage', { kind: 'token' })
  const rows = await db().apiToken.findMany({
    select: {
      id: true,
      name: true,
      prefix: true,
      scopes: true,
      source: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
      lastUsedIp: true,
      revokedAt: true,
      createdBy: { select: { name: true } },
    },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'desc' }],
    take: MAX_SHOWN,
  })

  const items = rows.map(({ lastUsedIp, createdBy, ...row }) => ({
    ...row,
    scopes: row.scopes.flatMap((scope) => Scope.safeParse(scope).data ?? []),
    createdBy: createdBy?.name ?? null,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastUsedFrom: lastUsedIp,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }))
  return { items, timeZone: await zoneFor(actor) }
}
