import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { hashOf, newSecret } from '@/lib/auth/token.server'
import { transact } from '@/lib/db/transact.server'
import type { NewToken } from './token'

const DAY_MS = 86_400_000
const PREFIX_LENGTH = 14

/** Makes a token and returns its secret, which is stored nowhere and cannot be shown again. */
export async function createToken(
  { name, scopes, source = null, days }: NewToken,
  actor: Actor,
  requestId: string = crypto.randomUUID(),
): Promise<{ id: string; secret: string; expiresAt: Date }> {
  must(actor, 'manage', { kind: 'token' })
  const secret = newSecret()
  const id = uuid()
  const expiresAt = new Date(Date.now() + days * DAY_MS)
  const prefix = secret.slice(0, PREFIX_LENGTH)

  await transact(async (tx) => {
    await tx.apiToken.create({
      data: { id, name, scopes, source, prefix, hash: hashOf(secret), expiresAt, createdById: actor.id },
    })
    writeAudit(tx, actor, requestId, [
      { action: 'token.created', entity: 'token', entityId: id, after: { name, scopes, source, expiresAt } },
    ])
  })
  return { id, secret, expiresAt }
}
