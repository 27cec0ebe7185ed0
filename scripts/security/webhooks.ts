import { createHmac } from 'node:crypto'
import type { EndpointMade } from '@/lib/endpoints/endpoint'
import { expect } from './people'
import type { Site } from './site'

export type Hook = EndpointMade & { path: string }

/** A webhook as an administrator makes it. `secret`: one of the vendor's own. */
export async function makeHook(
  { ask, people, address }: Site,
  vendor: string,
  name = 'Attacked',
  secret?: string,
): Promise<Hook> {
  const body = { vendor, name, ...(secret && { secret }) }
  const sent = { as: people.administrator, headers: { origin: address }, body }
  const made = JSON.parse(expect(await ask('POST', '/api/v1/endpoints', sent), 201).text) as EndpointMade
  return { ...made, path: new URL(made.url).pathname }
}

/** Once all that was taken in is read: the answer to a delivery does not wait for that. */
export async function untilRead({ sql }: Pick<Site, 'sql'>): Promise<void> {
  const end = Date.now() + READ_WITHIN_MS
  for (;;) {
    const [row] = await sql(`select count(*)::int as n from deliveries where status = 'STORED'`)
    if (Number(row!.n) === 0) return
    if (Date.now() > end) throw new Error(`${row!.n} deliveries were not read in ${READ_WITHIN_MS / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const READ_WITHIN_MS = 60_000

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
