import type { Site } from '../site'
import type { Examples } from './example'

const V1 = '/api/v1/imports'
const ROWS = 'title,started at\nFire,2026-03-02T00:00:00Z\n'
const BYTES = { raw: ROWS, headers: { 'content-type': 'application/octet-stream' } }

/** How every route of imports is asked. */
export const IMPORT_EXAMPLES: Examples = {
  'GET /api/v1/imports': () => ({ path: V1 }),
  'POST /api/v1/imports': () => ({ path: V1, body: { name: 'rows.csv', size: ROWS.length } }),
  'GET /api/v1/imports/{id}': async (site) => ({ path: await begun(site) }),
  'PATCH /api/v1/imports/{id}': async (site) => ({
    path: await here(site),
    body: { stopsOnError: true },
    headers: { 'if-match': '"2"' },
  }),
  'DELETE /api/v1/imports/{id}': async (site) => ({ path: await here(site), headers: { 'if-match': '"2"' } }),
  'PUT /api/v1/imports/{id}/parts/{part}': async (site) => ({ path: `${await begun(site)}/parts/0`, ...BYTES }),
  'GET /api/v1/imports/{id}/check': async (site) => ({ path: `${await here(site)}/check` }),
  'GET /api/v1/imports/{id}/problems': async (site) => ({ path: `${await here(site)}/problems` }),
}

async function begun(site: Site): Promise<string> {
  const body = { name: 'rows.csv', size: ROWS.length }
  const { text } = await site.ask('POST', V1, { as: site.people.administrator, body })
  return `${V1}/${(JSON.parse(text) as { id: string }).id}`
}

/** One whose file is here. */
async function here(site: Site): Promise<string> {
  const path = await begun(site)
  await site.ask('PUT', `${path}/parts/0`, { as: site.people.administrator, ...BYTES })
  return path
}
