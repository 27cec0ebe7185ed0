import 'server-only'
import { randomBytes } from 'node:crypto'
import { encrypt } from './aes-gcm.server'
import { keys } from './keys.server'

export const NONCE_BYTES = 12

/**
 * The secret as it is stored: the id of the key, a nonce, and AES-256-GCM over it. `context` says where it is stored
 * and what for; copied elsewhere it cannot be opened.
 */
export function seal(secret: string, context: string): Uint8Array<ArrayBuffer> {
  const [key] = keys()
  const nonce = randomBytes(NONCE_BYTES)
  const sealed = encrypt(key.bytes, nonce, Buffer.from(secret), Buffer.from(context))
  return new Uint8Array(Buffer.concat([key.id, nonce, sealed]))
}
