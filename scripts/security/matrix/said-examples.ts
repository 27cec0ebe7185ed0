import type { Site } from '../site'
import { type Examples, whoseOf } from './example'
import type { Case } from './rows'

const ENTRY = { at: '2026-03-01T14:05:00Z', text: 'Rolled back' }
const IF_MATCH = { 'if-match': '"1"' }

/** How every route about what people say beside an incident is asked. */
export const SAID_EXAMPLES: Examples = {
  'GET /api/v1/incidents/{id}/comments': (site, whose) => ({ path: at(site, whose, 'comments') }),
  'POST /api/v1/incidents/{id}/comments': (site, whose) => ({
    path: at(site, whose, 'comments'),
    body: { body: 'It was the cache' },
  }),
  'GET /api/v1/incidents/{id}/comments/{commentId}': async (site, whose) => ({ path: await comment(site, whose) }),
  'PATCH /api/v1/incidents/{id}/comments/{commentId}': async (site, whose) => ({
    path: await comment(site, whose),
    body: { body: 'Other words' },
    headers: IF_MATCH,
  }),
  'DELETE /api/v1/incidents/{id}/comments/{commentId}': async (site, whose) => ({
    path: await comment(site, whose),
    headers: IF_MATCH,
  }),
  'GET /api/v1/incidents/{id}/follow-ups': (site, whose) => ({ path: at(site, whose, 'follow-ups') }),
  'POST /api/v1/incidents/{id}/follow-ups': (site, whose) => ({
    path: at(site, whose, 'follow-ups'),
    body: { title: 'Alert on the queue', dueOn: '2026-04-01' },
  }),
  'GET /api/v1/incidents/{id}/follow-ups/{followUpId}': async (site, whose) => ({ path: await followUp(site, whose) }),
  'PATCH /api/v1/incidents/{id}/follow-ups/{followUpId}': async (site, whose) => ({
    path: await followUp(site, whose),
    body: { done: true },
    headers: IF_MATCH,
  }),
  'DELETE /api/v1/incidents/{id}/follow-ups/{followUpId}': async (site, whose) => ({
    path: await followUp(site, whose),
    headers: IF_MATCH,
  }),
  'GET /api/v1/incidents/{id}/timeline': (site, whose) => ({ path: at(site, whose, 'timeline') }),
  'POST /api/v1/incidents/{id}/timeline': (site, whose) => ({ path: at(site, whose, 'timeline'), body: ENTRY }),
  'PUT /api/v1/incidents/{id}/timeline/hidden': (site, whose) => ({
    path: at(site, whose, 'timeline/hidden'),
    body: { event: 'milestone:started', hidden: true },
  }),
  'GET /api/v1/incidents/{id}/timeline/{entryId}': async (site, whose) => ({ path: await entry(site, whose) }),
  'PATCH /api/v1/incidents/{id}/timeline/{entryId}': async (site, whose) => ({
    path: await entry(site, whose),
    body: { text: 'Rolled back by hand' },
    headers: IF_MATCH,
  }),
  'DELETE /api/v1/incidents/{id}/timeline/{entryId}': async (site, whose) => ({
    path: await entry(site, whose),
    headers: IF_MATCH,
  }),
}

function at({ records }: Site, whose: Case, part: string): string {
  const { incident, secret } = records[whoseOf(whose)]
  return `/api/v1/incidents/${whose.startsWith('private') ? secret : incident}/${part}`
}

const comment = (site: Site, whose: Case) => made(site, at(site, whose, 'comments'), { body: 'Said by a program' })
const followUp = (site: Site, whose: Case) => made(site, at(site, whose, 'follow-ups'), { title: 'Alert on the queue' })
const entry = (site: Site, whose: Case) => made(site, at(site, whose, 'timeline'), ENTRY)

async function made({ ask, people }: Site, path: string, body: object): Promise<string> {
  const { text } = await ask('POST', path, { as: people.token, body })
  return `${path}/${(JSON.parse(text) as { id: string }).id}`
}
