import 'server-only'
import { open } from '@/lib/secrets/open.server'
import { seal } from '@/lib/secrets/seal.server'

const ofWebhook = (id: string) => JSON.stringify(['digests', id, 'webhook'])

/** Whoever has the address of an incoming webhook may write into its channel. */
export function sealWebhook(id: string, url: string): Uint8Array<ArrayBuffer> {
  return seal(url, ofWebhook(id))
}

export function openWebhook(id: string, sealed: Uint8Array): string | null {
  return open(sealed, ofWebhook(id))
}
