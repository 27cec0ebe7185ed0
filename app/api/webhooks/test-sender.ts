import { allRead } from '@/lib/deliveries/beside.server'
import { sign } from '@/lib/deliveries/signature.server'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { createEndpoint } from '@/lib/endpoints/create-endpoint.server'
import type { EndpointMade } from '@/lib/endpoints/endpoint'
import { findVendor } from '@/lib/vendors/vendors'
import { POST } from './[vendor]/[endpoint]/route'

export type Sent = {
  event?: string
  body?: string | Uint8Array | ReadableStream<Uint8Array>
  secret?: string
  /** In place of those that would fit. */
  headers?: Record<string, string>
  /** What the vendor calls it. */
  id?: string
}

/** Where vendors name the event in a header; the others do so in the body. */
const EVENT_HEADERS: Record<string, string> = {
  github: 'x-github-event',
  gitlab: 'x-gitlab-event',
  sentry: 'sentry-hook-resource',
}

/** Sends as a vendor does to an endpoint of its own. */
export class TestSender {
  private constructor(
    readonly vendor: string,
    readonly made: EndpointMade,
  ) {}

  static async of(vendor: string, wish: object = {}): Promise<TestSender> {
    const made = await createEndpoint(
      { vendor, name: `Our ${vendor}`, ...wish },
      systemActor('test'),
      crypto.randomUUID(),
    )
    return new TestSender(vendor, made)
  }

  /** A payload, signed; answers what the log says of it. */
  async tell(event: string, payload: unknown, id?: string) {
    const answer = await this.send({ event, body: JSON.stringify(payload), ...(id && { id }) })
    if (answer.status !== 202) throw new Error(`${answer.status}: ${await answer.text()}`)
    const { deliveryId } = (await answer.json()) as { deliveryId: string }
    await allRead()
    return db().delivery.findUniqueOrThrow({ where: { id: deliveryId } })
  }

  async send({ event = 'ping', body = '{}', secret = this.made.secret, headers, id = crypto.randomUUID() }: Sent = {}) {
    const { signatures, setUp } = findVendor(this.vendor)!
    const { idHeader } = setUp.trial
    const said = typeof body === 'string' ? body : ''
    const all = {
      host: 'localhost',
      'content-type': 'application/json',
      ...(EVENT_HEADERS[this.vendor] && { [EVENT_HEADERS[this.vendor]!]: event }),
      ...(idHeader && { [idHeader]: id }),
      ...(headers ?? sign(signatures[0]!, said, secret)),
    }
    return this.post(this.made.id, all, body)
  }

  async post(endpoint: string, headers: Record<string, string>, body: Sent['body'], vendor = this.vendor, query = '') {
    const stream = body instanceof ReadableStream ? { duplex: 'half' } : {}
    const init = { method: 'POST', headers, body, ...stream } as RequestInit
    const request = new Request(`http://localhost/api/webhooks/${vendor}/${endpoint}${query}`, init)
    return POST(request, { params: Promise.resolve({ vendor, endpoint }) })
  }
}

/** An incident as a vendor's deliveries left it, by what the tests hold it against. */
export function incidentOf(source: string, externalId: string) {
  return db().incident.findFirstOrThrow({
    where: { source, externalId },
    select: {
      title: true,
      status: true,
      severity: true,
      startedAt: true,
      detectedAt: true,
      acknowledgedAt: true,
      mitigatedAt: true,
      resolvedAt: true,
      url: true,
      detectedBy: true,
      visibility: true,
      version: true,
      service: { select: { slug: true } },
      team: { select: { slug: true } },
    },
  })
}
