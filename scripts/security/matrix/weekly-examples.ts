import type { Site } from '../site'
import { type Examples, whoseOf } from './example'
import type { Case } from './rows'

const V1 = '/api/v1/weekly-reviews'
const IF_MATCH = { 'if-match': '"1"' }
let asked = 0

/** A week that nobody has written into yet. */
const newWeek = () => `${2000 + Math.floor(asked / 40)}-W${String((asked++ % 40) + 1).padStart(2, '0')}`

/** How every route of the weekly review is asked. */
export const WEEKLY_EXAMPLES: Examples = {
  'GET /api/v1/weekly-reviews/{week}': () => ({ path: `${V1}/2026-W10` }),
  'GET /api/v1/weekly-reviews/{week}/notes': () => ({ path: `${V1}/2026-W10/notes` }),
  'PUT /api/v1/weekly-reviews/{week}/notes': () => ({
    path: `${V1}/${newWeek()}/notes`,
    body: { body: 'We looked at the queue.' },
    headers: { 'if-match': '"0"' },
  }),
  'PUT /api/v1/weekly-reviews/{week}/frozen': () => ({ path: `${V1}/${newWeek()}/frozen`, body: { undecided: [] } }),
  'POST /api/v1/weekly-reviews/{week}/decisions': (site, whose) => ({
    path: `${V1}/${newWeek()}/decisions`,
    body: decisionOn(site, whose),
  }),
  'GET /api/v1/weekly-reviews/decisions/{id}': async (site, whose) => ({ path: await decision(site, whose) }),
  'PATCH /api/v1/weekly-reviews/decisions/{id}': async (site, whose) => ({
    path: await decision(site, whose),
    body: { done: true },
    headers: IF_MATCH,
  }),
  'DELETE /api/v1/weekly-reviews/decisions/{id}': async (site, whose) => ({
    path: await decision(site, whose),
    headers: IF_MATCH,
  }),
}

function decisionOn({ records }: Site, whose: Case) {
  const { incident, secret } = records[whoseOf(whose)]
  return { kind: 'LATER', title: 'Look again', incident: whose.startsWith('private') ? secret : incident }
}

async function decision(site: Site, whose: Case): Promise<string> {
  const path = `${V1}/${newWeek()}/decisions`
  const { text } = await site.ask('POST', path, { as: site.people.administrator, body: decisionOn(site, whose) })
  return `${V1}/decisions/${(JSON.parse(text) as { id: string }).id}`
}
