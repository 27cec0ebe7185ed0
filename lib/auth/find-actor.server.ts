import 'server-only'
import { db } from '@/lib/db/client.server'
import { clientAddress } from '@/lib/http/client-address'
import { type Actor, tokenActor } from './actor'
import { Scope } from './scope'
import { hashOf, isWellFormed } from './token.server'

/** A revoked token is refused within this time. */
const TRUSTED_FOR_MS = 500
const USE_NOTED_EVERY_MS = 60_000
const MAX_REMEMBERED = 10_000

type Remembered = { actor: Actor; expiresAt: number; until: number }
const remembered = new Map<string, Remembered>()
const usedAt = new Map<string, number>()

/** Whose token this is; null where nobody's, or no longer valid. */
export async function findActor(secret: string, headers: Headers): Promise<Actor | null> {
  if (!isWellFormed(secret)) return null

  const hash = hashOf(secret)
  const key = Buffer.from(hash).toString('base64')
  const now = Date.now()
  const known = remembered.get(key)
  if (known && known.until > now && known.expiresAt > now) return known.actor

  const found = await lookUp(hash)
  remembered.delete(key)
  if (!found) return null

  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  remembered.set(key, { ...found, until: now + TRUSTED_FOR_MS })
  await noteUse(found.actor, now, clientAddress(headers))
  return found.actor
}

async function lookUp(hash: Uint8Array<ArrayBuffer>): Promise<{ actor: Actor; expiresAt: number } | null> {
  const row = await db().apiToken.findUnique({
    where: { hash, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, name: true, scopes: true, source: true, expiresAt: true },
  })
  if (!row) return null

  const scopes = row.scopes.flatMap((scope) => Scope.safeParse(scope).data ?? [])
  return {
    actor: tokenActor({ id: row.id, name: row.name, scopes, source: row.source }),
    expiresAt: row.expiresAt.getTime(),
  }
}

async function noteUse(actor: Actor, now: number, lastUsedIp: string): Promise<void> {
  if (!actor.id || now - (usedAt.get(actor.id) ?? 0) < USE_NOTED_EVERY_MS) return
  usedAt.set(actor.id, now)
  await db().apiToken.updateMany({ where: { id: actor.id }, data: { lastUsedAt: new Date(now), lastUsedIp } })
}
