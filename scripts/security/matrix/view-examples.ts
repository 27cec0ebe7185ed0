import type { Site } from '../site'
import type { Examples } from './example'

const WISH = { page: '/triage', name: 'Mine without a cause', search: 'tab=mine&lacks=CAUSE', reach: 'PRIVATE' }
const IF_MATCH = { 'if-match': '"1"' }

/** How every route about saved views is asked: of one that everybody finds and its administrator keeps. */
export const VIEW_EXAMPLES: Examples = {
  'GET /api/v1/views': () => ({ path: '/api/v1/views?page=/triage' }),
  'POST /api/v1/views': () => ({ path: '/api/v1/views', body: WISH }),
  'GET /api/v1/views/{id}': async (site) => ({ path: await kept(site) }),
  'PATCH /api/v1/views/{id}': async (site) => ({ path: await kept(site), body: { name: 'Other' }, headers: IF_MATCH }),
  'DELETE /api/v1/views/{id}': async (site) => ({ path: await kept(site), headers: IF_MATCH }),
  'PUT /api/v1/me/default-views': () => ({
    path: '/api/v1/me/default-views',
    body: { page: '/triage', view: null },
  }),
}

async function kept({ ask, people }: Site): Promise<string> {
  const { text } = await ask('POST', '/api/v1/views', {
    as: people.administrator,
    body: { ...WISH, reach: 'EVERYONE' },
  })
  return `/api/v1/views/${(JSON.parse(text) as { id: string }).id}`
}
