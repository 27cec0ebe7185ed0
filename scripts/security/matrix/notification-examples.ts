import { randomUUID } from 'node:crypto'
import type { Site } from '../site'
import type { Examples } from './example'

const V1 = '/api/v1'
const IF_MATCH = { 'if-match': '"1"' }

/** How every route about who is told of what is asked. Nobody listens where they are told, and that is said. */
export const NOTIFICATION_EXAMPLES: Examples = {
  'GET /api/v1/subscriptions': () => ({ path: `${V1}/subscriptions` }),
  'POST /api/v1/subscriptions': () => ({ path: `${V1}/subscriptions`, body: WISH }),
  'GET /api/v1/subscriptions/{id}': async (site) => ({ path: await subscription(site) }),
  'PATCH /api/v1/subscriptions/{id}': async (site) => ({
    path: await subscription(site),
    body: { name: 'Theirs' },
    headers: IF_MATCH,
  }),
  'DELETE /api/v1/subscriptions/{id}': async (site) => ({ path: await subscription(site), headers: IF_MATCH }),
  'POST /api/v1/subscriptions/{id}/secret': async (site) => ({
    path: `${await subscription(site)}/secret`,
    body: { overlapHours: 1 },
  }),
  'POST /api/v1/subscriptions/{id}/test': async (site) => ({ path: `${await subscription(site)}/test` }),
  'POST /api/v1/subscriptions/{id}/replay': async (site) => ({ path: `${await subscription(site)}/replay` }),
  'GET /api/v1/notifications': () => ({ path: `${V1}/notifications` }),
  'POST /api/v1/notifications/{id}/replay': async (site) => ({
    path: `${V1}/notifications/${await givenUp(site)}/replay`,
  }),
}

const WISH = {
  name: 'Ours',
  kind: 'WEBHOOK',
  address: 'https://hooks.invalid/x',
  events: ['cause.confirmed', 'incident.created'],
}

async function subscription({ ask, people }: Site, wish: object = { ...WISH, events: ['cause.confirmed'] }) {
  const { text } = await ask('POST', `${V1}/subscriptions`, { as: people.administrator, body: wish })
  return `${V1}/subscriptions/${(JSON.parse(text) as { subscription: { id: string } }).subscription.id}`
}

/** Turned off, what waits is given up; on again, it can be replayed. */
async function givenUp(site: Site): Promise<string> {
  const { ask, people } = site
  const as = people.administrator
  const path = await subscription(site, WISH)
  const incident = { externalId: randomUUID(), title: 'Told of', startedAt: '2026-03-05T14:05:00Z', source: 'test' }
  await ask('POST', `${V1}/incidents`, { as, body: { items: [incident] } })
  await ask('PATCH', path, { as, body: { isOn: false }, headers: IF_MATCH })
  await ask('PATCH', path, { as, body: { isOn: true }, headers: { 'if-match': '"2"' } })
  const { text } = await ask('GET', `${V1}/notifications?subscription=${path.split('/').at(-1)}`, { as })
  return (JSON.parse(text) as { items: { id: string }[] }).items[0]!.id
}
