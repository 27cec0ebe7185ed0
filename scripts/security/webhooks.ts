import { createHmac } from 'node:crypto'
import type { EndpointMade } from '@/lib/endpoints/endpoint'
import { expect } from './people'
import type { Site } from './site'

export type Hook = EndpointMade & { path: string }

/** A webhook as an administrator makes it. */
export async function makeHook({ ask, people, address }: Site, vendor: string, name = 'Attacked'): Promise<Hook> {
  const body = { vendor, name }
  const sent = { as: people.administrator, headers: { origin: address }, body }
  const made = JSON.parse(expect(await ask('POST', '/api/v1/endpoints', sent), 201).text) as EndpointMade
  return { ...made, path: new URL(made.url).pathname }
}

export function signatureOf(secret: string, body: string | Buffer): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}

export function headersOf(signature: string, id: string = crypto.randomUUID(), event = 'ping'): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-github-event': event,
    'x-github-delivery': id,
    'x-hub-signature-256': signature,
  }
}
