import { createHmac, randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { systemActor } from '@/lib/auth/actor'
import { createEndpoint } from '@/lib/endpoints/create-endpoint.server'
import { postTo } from '../trial/post'
import type { Site } from '../trial/site'
import type { Ledger } from './ledger'

const VENDORS = 4
const RETRY_MS = 50
const BEGAN_MS = Date.UTC(2026, 0, 5)
const MINUTE_MS = 60_000
const EVENTS = ['incident.triggered', 'incident.acknowledged', 'incident.resolved'] as const
/** Whichever comes first, the incident is the same. */
const ORDERS = [
  [0, 1, 2],
  [2, 1, 0],
  [1, 2, 0],
] as const

/** What an incident of a round must have come to once all its events are taken. */
export function momentsOf(round: number): { startedAt: string; acknowledgedAt: string; resolvedAt: string } {
  const at = (minutes: number) => new Date(BEGAN_MS + (round * 10 + minutes) * MINUTE_MS).toISOString()
  return { startedAt: at(0), acknowledgedAt: at(2), resolvedAt: at(7) }
}

/** Incident tools that tell of incidents by signed webhooks, each event again until it is taken. */
export async function startVendors({ addresses }: Site, ledger: Ledger, isOutage: () => boolean) {
  const wish = { vendor: 'pagerduty', name: 'Chaos' }
  const made = await createEndpoint(wish, systemActor('chaos'), randomUUID())
  const address = `${addresses[0]}${new URL(made.url).pathname}`
  const agent = new Agent({ keepAlive: true, maxSockets: VENDORS })
  const run = randomUUID().slice(0, 8)
  let isOver = false

  const deliver = async (body: string) => {
    const id = randomUUID()
    const signature = createHmac('sha256', made.secret).update(body).digest('hex')
    const headers = {
      'content-type': 'application/json',
      'x-webhook-id': id,
      'x-pagerduty-signature': `v1=${signature}`,
    }
    for (;;) {
      const answer = await postTo(address, body, { agent, headers })
      if (answer.status === 202) return ledger.take(id)
      const isAllowed = answer.status === null ? answer.why !== 'no answer' : answer.status === 503
      const what = answer.status === null ? `connection: ${answer.why}` : `status ${answer.status}`
      ledger.refuse(what, isAllowed && isOutage())
      await wait(RETRY_MS)
    }
  }
  const tell = async (vendor: number) => {
    for (let round = 0; !isOver; round += 1) {
      const incident = `${run}-${vendor}-${round}`
      for (const event of ORDERS[round % ORDERS.length]!) await deliver(bodyOf(incident, round, event))
      ledger.tellWhole(incident, round)
    }
  }
  const all = Promise.all(Array.from({ length: VENDORS }, (_, vendor) => tell(vendor)))

  return {
    async finish() {
      isOver = true
      await all
      agent.destroy()
    },
  }
}

function bodyOf(id: string, round: number, event: 0 | 1 | 2): string {
  const { startedAt, acknowledgedAt, resolvedAt } = momentsOf(round)
  const status = (['triggered', 'acknowledged', 'resolved'] as const)[event]
  return JSON.stringify({
    event: {
      id: randomUUID(),
      event_type: EVENTS[event],
      resource_type: 'incident',
      occurred_at: [startedAt, acknowledgedAt, resolvedAt][event],
      data: {
        ...{ id, type: 'incident', number: round, title: 'An incident of a tool', status, created_at: startedAt },
        service: { id: 'S', summary: `service-${round % 16}` },
      },
    },
  })
}
