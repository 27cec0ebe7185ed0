import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Vendor } from '@/lib/vendors/vendor'
import { open } from '@/lib/secrets/open.server'
import { seal } from '@/lib/secrets/seal.server'

/** 256 bits, in letters that every vendor's form and every header take; of Standard Webhooks as these write it. */
export function newSecret({ signatures: [first] }: Pick<Vendor, 'signatures'>): string {
  return first?.scheme === 'standard'
    ? `whsec_${randomBytes(32).toString('base64')}`
    : randomBytes(32).toString('base64url')
}

const ofEndpoint = (id: string) => JSON.stringify(['endpoints', id])
/** A token is for one host: pointing us at another does not hand it over. */
const ofApi = (id: string, apiUrl: string | null) => JSON.stringify(['endpoints', id, 'api', apiUrl])

export function sealSecret(id: string, secret: string): Uint8Array<ArrayBuffer> {
  return seal(secret, ofEndpoint(id))
}

export function sealToken(id: string, apiUrl: string | null, token: string): Uint8Array<ArrayBuffer> {
  return seal(token, ofApi(id, apiUrl))
}

export function openToken(id: string, apiUrl: string | null, sealed: Uint8Array): string | null {
  return open(sealed, ofApi(id, apiUrl))
}

type Sealed = { id: string; secret: Uint8Array; previousSecret: Uint8Array | null; previousUntil: Date | null }

/** The secrets that are believed now: the one that holds, and the one before it as long as the two overlap. */
export function openSecrets({ id, secret, previousSecret, previousUntil }: Sealed, now: Date): string[] {
  const sealed = [secret, ...(previousSecret && previousUntil && previousUntil > now ? [previousSecret] : [])]
  return sealed.flatMap((one) => open(one, ofEndpoint(id)) ?? [])
}
