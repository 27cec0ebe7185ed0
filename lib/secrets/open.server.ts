import 'server-only'
import { decrypt } from './aes-gcm.server'
import { KEY_ID_BYTES, keys } from './keys.server'
import { NONCE_BYTES } from './seal.server'

/** What was sealed in this context; null where no key of ours fits, or it was changed or moved. */
export function open(stored: Uint8Array, context: string): string | null {
  const bytes = Buffer.from(stored)
  const id = bytes.subarray(0, KEY_ID_BYTES)
  const nonce = bytes.subarray(KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES)
  const key = keys().find((one) => one.id.equals(id))
  if (!key || nonce.length < NONCE_BYTES) return null

  return decrypt(key.bytes, nonce, bytes.subarray(KEY_ID_BYTES + NONCE_BYTES), Buffer.from(context))?.toString() ?? null
}
