import 'server-only'
import { createHash, hkdfSync } from 'node:crypto'
import { authSecret } from '@/lib/env.server'

export const KEY_ID_BYTES = 4

export type Key = { id: Buffer; bytes: Buffer }

/** The key that seals, and after it the one before: AUTH_SECRET_PREVIOUS opens what was sealed before a rotation. */
export function keys(): [Key, ...Key[]] {
  const previous = process.env.AUTH_SECRET_PREVIOUS
  return [keyFrom(authSecret()), ...(previous ? [keyFrom(previous)] : [])]
}

/** HKDF (RFC 5869), so that the key for this is not the one that signs cookies. */
function keyFrom(secret: string): Key {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'aftermerge stored secrets', 32))
  return { id: createHash('sha256').update(bytes).digest().subarray(0, KEY_ID_BYTES), bytes }
}
