import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import { transact } from '@/lib/db/transact.server'
import type { Actor } from '@/lib/auth/actor'
import type { Scope } from '@/lib/auth/scope'
import { hashOf, newSecret } from '@/lib/auth/token.server'

const DAY_MS = 86_400_000

/** Makes a token and returns its secret, which is stored nowhere and cannot be shown again. */
export async function createToken(
  wish: { name: string; scopes: Scope[]; source: string | null; days: number },
  actor: Actor,
): Promise<{ id: string; secret: string; expiresAt: Date }> {
  const secret = newSecret()
  const id = uuid()
  const expiresAt = new Date(Date.now() + wish.days * DAY_MS)
  const { name, scopes, source } = wish

  await transact(async (tx) => {
    const prefix = secret.slice(0, 14)
    await tx.apiToken.create({ data: { id, name, scopes, source, prefix, hash: hashOf(secret), expiresAt } })
    writeAudit(tx, actor, crypto.randomUUID(), [
      { action: 'token.created', entity: 'token', entityId: id, after: { name, scopes, source, expiresAt } },
    ])
  })
  return { id, secret, expiresAt }
}
