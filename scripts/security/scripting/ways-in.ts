import { share } from '../people'
import type { Site } from '../site'
import type { Tally } from '../tally'
import { plantAttribution } from './attribution-ways'
import { plantImport } from './import-ways'
import { cut, plantHistory, plantPeople, refuseBadUrls } from './other-ways'
import { plantTools } from './tool-ways'

export type Planted = {
  incidents: string[]
  changes: string[]
  deliveries: string[]
  ways: number
  sharePath: string
  spotCheck: string
  importId: string
}

const DAY_MS = 86_400_000
const FROM_MS = Date.UTC(2026, 0, 6)

/** Puts every text in by every way that takes one, and addresses that must not become links by every way that takes those. */
export async function plant(site: Site, tally: Tally, texts: string[]): Promise<Planted> {
  const { ask, people } = site
  const planted: Planted = {
    incidents: [],
    changes: [],
    deliveries: [],
    ways: 0,
    sharePath: '',
    spotCheck: '',
    importId: '',
  }
  const as = people.administrator
  const ways = new Set<string>()
  const send = async (route: string, item: object): Promise<{ id?: string; number?: number }> => {
    for (const field of Object.keys(item)) ways.add(`${route} ${field}`)
    const { text } = await ask('POST', `/api/v1/${route}`, { as: people.token, body: { items: [item] } })
    return (JSON.parse(text) as { results: { id?: string; number?: number }[] }).results[0]!
  }
  const put = (method: string, path: string, body: object) => {
    ways.add(`${method} ${path.replace(/xss-\d+|[^/]+@[^/]+/g, '…')}`)
    return ask(method, `/api/v1${path}`, { as, body })
  }

  for (const [at, text] of texts.entries()) {
    const named = { source: cut(`s${text}`, 64), externalId: cut(`${at}${text}`, 200) }
    const place = { team: `xss-${at}`, service: `xss-${at}` }
    const when = (days: number) => new Date(FROM_MS + (at + days) * DAY_MS).toISOString()
    const url = `https://example.com/?${encodeURIComponent(text)}`

    const change = await send('changes', {
      ...named,
      ...place,
      repository: cut(`r/${text}`, 200),
      sha: `xss${at}`,
      title: cut(text, 500),
      url,
      branch: cut(text, 500),
      message: text,
      authorName: cut(text, 300),
      authorLogin: cut(text, 200),
      labels: [cut(text, 200)],
      paths: [text],
      mergedAt: when(0),
      deployedAt: when(0),
      evidence: [{ kind: cut(`k${text}`, 64), tool: cut(text, 100), model: cut(text, 250), detail: text }],
      telemetry: {
        inDiff: [{ signal: 'LOGS', presence: 'YES', detail: cut(text, 300), path: cut(text, 300) }],
        inDescription: [{ signal: 'TRACES', presence: 'YES', detail: cut(text, 300) }],
      },
      review: { approvers: [cut(text, 200)] },
    })
    const causes = [{ change: named, certainty: 'CONFIRMED' }]
    const incident = await send('incidents', {
      ...named,
      ...place,
      title: cut(text, 500),
      summary: text,
      url,
      startedAt: when(1),
      severity: 'SEV1',
      causes,
    })
    await send('deployments', {
      ...named,
      ...place,
      sha: `xss${at}`,
      finishedAt: when(0),
      result: 'SUCCESS',
      environment: cut(text, 64),
      url,
      repository: cut(`r/${text}`, 200),
    })
    const worker = `xss-${at}@example.com`
    await send('work-logs', {
      ...named,
      team: place.team,
      personEmail: worker,
      personName: cut(text, 300),
      minutes: 60,
      startedAt: when(1),
      note: text,
      incident: `INC-${incident.number}`,
    })
    if (change.id) planted.changes.push(change.id)
    if (incident.number) planted.incidents.push(`INC-${incident.number}`)

    await put('PUT', `/teams/xss-${at}`, { name: cut(text, 100) })
    await put('PUT', `/teams/xss-${at}/members/${worker}`, { name: cut(text, 300), isSre: true })
    await put('PUT', `/services/xss-${at}`, { name: cut(text, 100), team: `xss-${at}`, tier: 1 })
    await put('POST', '/digests', { team: place.team, hour: 9, recipients: [worker], webhook: url })
    const hook = { kind: 'WEBHOOK', address: url, events: ['incident.created', 'incident.updated'] }
    await put('POST', '/subscriptions', { ...hook, name: cut(text, 100) })
    await put('POST', '/tokens', { name: cut(text, 100), scopes: ['read'], source: cut(text, 64), days: 1 })
    await put('POST', '/invitations', { email: `"${cut(text, 40)}"@example.com`, role: 'VIEWER' })
    planted.sharePath = (await share(ask, as, cut(text, 100))).path
    ways.add('POST /shares name')
  }
  await plantAttribution(site, texts, planted, ways)
  await plantPeople(site, texts, ways)
  await plantHistory(site, texts, ways)
  planted.deliveries.push(...(await plantTools(site, texts, ways)))
  planted.importId = await plantImport(site, texts, ways)
  await refuseBadUrls(site, tally)
  return { ...planted, ways: ways.size }
}
