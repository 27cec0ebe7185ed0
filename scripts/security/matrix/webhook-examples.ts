import { randomUUID } from 'node:crypto'
import { headersOf, makeHook, signatureOf } from '../webhooks'
import type { Examples } from './example'

const V1 = '/api/v1'

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
  /** Only a signature opens it, whoever asks; none of the others' names do. */
  'POST /api/webhooks/{vendor}/{endpoint}': async (site, whose) => {
    const { path, secret } = await makeHook(site, 'github')
    const raw = '{"zen":"Anything added dilutes everything else."}'
    const signature = signatureOf(whose === 'own' ? secret : randomUUID(), raw)
    return { path, raw, headers: headersOf(signature) }
  },
}
