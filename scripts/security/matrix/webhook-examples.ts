import { randomUUID } from 'node:crypto'
import { headersOf, makeHook, signatureOf, untilRead } from '../webhooks'
import { expect } from '../people'
import type { Site } from '../site'
import type { Examples } from './example'

const V1 = '/api/v1'
const MAPPING = { fields: { team: { paths: ['alert.details.team'], words: { shop: 'payments' } } } }

/** How every route about what vendors send is asked. */
export const WEBHOOK_EXAMPLES: Examples = {
  'GET /api/v1/endpoints': () => ({ path: `${V1}/endpoints` }),
  'POST /api/v1/endpoints': () => ({ path: `${V1}/endpoints`, body: { vendor: 'github', name: 'Code' } }),
  'PATCH /api/v1/endpoints/{id}': async (site) => ({
    path: `${V1}/endpoints/${(await makeHook(site, 'github')).id}`,
    body: { name: 'Our code' },
  }),
  'DELETE /api/v1/endpoints/{id}': async (site) => ({
    path: `${V1}/endpoints/${(await makeHook(site, 'github')).id}`,
  }),
  'POST /api/v1/endpoints/{id}/secret': async (site) => ({
    path: `${V1}/endpoints/${(await makeHook(site, 'github')).id}/secret`,
    body: { overlapHours: 1 },
  }),
  'GET /api/v1/deliveries': () => ({ path: `${V1}/deliveries` }),
  'GET /api/v1/deliveries/{id}': async (site) => ({ path: `${V1}/deliveries/${await newDelivery(site)}` }),
  'GET /api/v1/deliveries/failures': () => ({ path: `${V1}/deliveries/failures` }),
  'POST /api/v1/deliveries/{id}/try': async (site) => ({
    path: `${V1}/deliveries/${await newDelivery(site)}/try`,
    body: MAPPING,
  }),
  'GET /api/v1/mapping-rules': () => ({ path: `${V1}/mapping-rules` }),
  'GET /api/v1/mapping-rules/{subject}': () => ({ path: `${V1}/mapping-rules/opsgenie` }),
  'PUT /api/v1/mapping-rules/{subject}': async ({ ask, people }) => {
    const path = `${V1}/mapping-rules/opsgenie`
    const { headers } = await ask('GET', path, { as: people.administrator })
    return { path, body: MAPPING, headers: { 'if-match': String(headers.etag) } }
  },
  'DELETE /api/v1/mapping-rules/{subject}': () => ({ path: `${V1}/mapping-rules/opsgenie` }),
  'POST /api/v1/deliveries/replay': async (site) => ({
    path: `${V1}/deliveries/replay`,
    body: { ids: [await newDelivery(site)], dryRun: false },
  }),
  'GET /api/v1/deliveries/replays/{id}': async (site) => {
    const sent = { as: site.people.administrator, headers: { origin: site.address } }
    const body = { ids: [await newDelivery(site)], dryRun: false }
    const answer = await site.ask('POST', `${V1}/deliveries/replay`, { ...sent, body })
    const { replayId } = JSON.parse(expect(answer, 200).text) as { replayId: string }
    return { path: `${V1}/deliveries/replays/${replayId}` }
  },
  /** Only a signature opens it, whoever asks; none of the others' names do. */
  'POST /api/webhooks/{vendor}/{endpoint}': async (site, whose) => {
    const { path, secret } = await makeHook(site, 'github')
    const raw = '{"zen":"Anything added dilutes everything else."}'
    const signature = signatureOf(whose === 'own' ? secret : randomUUID(), raw)
    return { path, raw, headers: headersOf(signature) }
  },
}

/** One that was read, and could not be. */
async function newDelivery(site: Site): Promise<string> {
  const { path, secret } = await makeHook(site, 'github')
  const raw = '{"action":'
  const headers = headersOf(signatureOf(secret, raw), randomUUID(), 'pull_request')
  const { text } = expect(await site.ask('POST', path, { headers, raw }), 202)
  await untilRead(site)
  return (JSON.parse(text) as { deliveryId: string }).deliveryId
}
