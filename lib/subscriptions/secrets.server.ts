import 'server-only'
import { randomBytes } from 'node:crypto'
import { open } from '@/lib/secrets/open.server'
import { seal } from '@/lib/secrets/seal.server'

/** As Standard Webhooks writes them; between 24 and 64 bytes are asked for. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

const ofAddress = (id: string) => JSON.stringify(['subscriptions', id, 'address'])
const ofSecret = (id: string) => JSON.stringify(['subscriptions', id, 'secret'])

export function sealAddress(id: string, url: string): Uint8Array<ArrayBuffer> {
  return seal(url, ofAddress(id))
}

export function openAddress(id: string, sealed: Uint8Array): string | null {
  return open(sealed, ofAddress(id))
}

export function sealSecret(id: string, secret: string): Uint8Array<ArrayBuffer> {
  return seal(secret, ofSecret(id))
}

type Sealed = { id: string; secret: Uint8Array | null; previousSecret: Uint8Array | null; previousUntil: Date | null }

/** The secrets that sign now: the one that holds first, and the one before it as long as the two overlap. */
export function openSecrets({ id, secret, previousSecret, previousUntil }: Sealed, now: Date): string[] {
  const before = previousSecret && previousUntil && previousUntil > now ? [previousSecret] : []
  return [...(secret ? [secret] : []), ...before].flatMap((one) => open(one, ofSecret(id)) ?? [])
}
