import type { Site } from '../site'
import { type Examples, whoseOf } from './example'

const V1 = '/api/v1'
const WORD = { origin: 'HUMAN', reason: 'Asked whoever wrote it' }
const RULE = { origin: 'HUMAN', reason: 'AI use is marked here', effectiveFrom: '2030-01-01T00:00:00Z' }
const WEIGHED = { whollyAiShare: 0.9, confidences: {} }

/** How every route about who wrote a change is asked. */
export const ATTRIBUTION_EXAMPLES: Examples = {
  'POST /api/v1/changes/{id}/origin': async (site, whose) => {
    const path = `${V1}/changes/${site.records[whoseOf(whose)].change}`
    return { path: `${path}/origin`, body: WORD, headers: await ifMatch(site, path) }
  },
  'POST /api/v1/corrections/preview': (site) => ({
    path: `${V1}/corrections/preview`,
    body: { ids: [site.records.own.change], origin: 'HUMAN' },
  }),
  'POST /api/v1/corrections': (site) => ({
    path: `${V1}/corrections`,
    body: { ids: [site.records.own.change], ...WORD },
  }),
  'DELETE /api/v1/corrections/{id}': async (site) => {
    const made = await write(site, '/corrections', { ids: [site.records.own.change], ...WORD })
    return { path: `${V1}/corrections/${(made as { batchId: string }).batchId}` }
  },
  'GET /api/v1/origin-rules': () => ({ path: `${V1}/origin-rules` }),
  'POST /api/v1/origin-rules/preview': () => ({ path: `${V1}/origin-rules/preview`, body: RULE }),
  'POST /api/v1/origin-rules': () => ({ path: `${V1}/origin-rules`, body: RULE }),
  'DELETE /api/v1/origin-rules/{id}': async (site) => {
    const made = await write(site, '/origin-rules', RULE)
    return { path: `${V1}/origin-rules/${(made as { rule: { id: string } }).rule.id}` }
  },
  'GET /api/v1/attribution': () => ({ path: `${V1}/attribution` }),
  'POST /api/v1/attribution/preview': () => ({ path: `${V1}/attribution/preview`, body: WEIGHED }),
  'PUT /api/v1/attribution': async (site) => ({
    path: `${V1}/attribution`,
    body: WEIGHED,
    headers: await ifMatch(site, `${V1}/attribution`),
  }),
}

async function write({ ask, people }: Site, path: string, body: object): Promise<unknown> {
  const { text } = await ask('POST', `${V1}${path}`, { as: people.administrator, body })
  return JSON.parse(text)
}

async function ifMatch({ ask, people }: Site, path: string): Promise<Record<string, string>> {
  const { headers } = await ask('GET', path, { as: people.administrator })
  return { 'if-match': headers.etag ?? '' }
}
