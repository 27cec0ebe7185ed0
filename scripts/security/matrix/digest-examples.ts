import type { Site } from '../site'
import { type Examples, teamOf } from './example'
import type { Case } from './rows'

const V1 = '/api/v1/digests'
const IF_MATCH = { 'if-match': '"1"' }

/** How every route of the weekly digest is asked. No mail server is set up, so a test reaches nobody, and says so. */
export const DIGEST_EXAMPLES: Examples = {
  'GET /api/v1/digests': () => ({ path: V1 }),
  'POST /api/v1/digests': (_, whose) => ({ path: V1, body: wishOf(whose) }),
  'GET /api/v1/digests/{id}': async (site, whose) => ({ path: await digest(site, whose) }),
  'PATCH /api/v1/digests/{id}': async (site, whose) => ({
    path: await digest(site, whose),
    body: { hour: 10 },
    headers: IF_MATCH,
  }),
  'DELETE /api/v1/digests/{id}': async (site, whose) => ({ path: await digest(site, whose), headers: IF_MATCH }),
  'POST /api/v1/digests/{id}/test': async (site, whose) => ({ path: `${await digest(site, whose)}/test` }),
  'GET /api/v1/digests/{id}/preview': async (site, whose) => ({ path: `${await digest(site, whose)}/preview` }),
}

function wishOf(whose: Case) {
  return { ...(whose !== '' && { team: teamOf(whose) }), hour: 9, recipients: ['ada@example.com'] }
}

async function digest(site: Site, whose: Case): Promise<string> {
  const { text } = await site.ask('POST', V1, { as: site.people.administrator, body: wishOf(whose) })
  return `${V1}/${(JSON.parse(text) as { id: string }).id}`
}
