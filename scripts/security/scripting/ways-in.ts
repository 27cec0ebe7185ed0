import { randomUUID } from 'node:crypto'
import { TestRepository } from '../../cli/scan/test-repository'
import { scan } from '../../cli/scan'
import { joinAs, share } from '../people'
import type { Site } from '../site'
import type { Tally } from '../tally'
import { BAD_URLS } from './payloads'

export type Planted = { incidents: string[]; changes: string[]; ways: number; sharePath: string }

const DAY_MS = 86_400_000
const FROM_MS = Date.UTC(2026, 0, 6)

/** Puts every text in by every way that takes one, and addresses that must not become links by every way that takes those. */
export async function plant(site: Site, tally: Tally, texts: string[]): Promise<Planted> {
  const { ask, people } = site
  const planted: Planted = { incidents: [], changes: [], ways: 0, sharePath: '' }
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
    await put('POST', '/tokens', { name: cut(text, 100), scopes: ['read'], source: cut(text, 64), days: 1 })
    await put('POST', '/invitations', { email: `"${cut(text, 40)}"@example.com`, role: 'VIEWER' })
    planted.sharePath = (await share(ask, as, cut(text, 100))).path
    ways.add('POST /shares name')
  }
  await plantPeople(site, texts, ways)
  await plantHistory(site, texts, ways)
  await refuseBadUrls(site, tally)
  return { ...planted, ways: ways.size }
}

/** What somebody may call themselves, and what their browser calls itself. */
async function plantPeople(site: Site, texts: string[], ways: Set<string>) {
  const { ask, people, address, isQuick } = site
  for (const text of texts.slice(0, isQuick ? 3 : 20)) {
    const who = await joinAs(ask, people.administrator, address, {
      name: cut(text, 100),
      role: 'LEAD',
      email: `${randomUUID()}@example.com`,
    })
    await ask('PATCH', '/api/v1/me', { as: who, body: { name: cut(text, 100) } })
    const headers = { origin: address, 'user-agent': text.replace(/[^\x20-\x7e]/g, ' ') }
    await ask('POST', '/api/v1/session', { headers, body: who.credentials })
    await ask('POST', '/api/v1/session', {
      headers,
      body: { email: `x${text.replace(/[^\w]/g, '')}@example.com`.slice(-60), password: text },
    })
  }
  for (const way of ['accept name', 'me name', 'user-agent', 'refused sign-in']) ways.add(way)
  const settings = {
    name: cut(texts[0]!, 60),
    issuer: site.provider.issuer,
    clientId: cut(texts[1] ?? texts[0]!, 300),
    groupsClaim: cut(texts[2] ?? texts[0]!, 200),
    groupRoles: texts.map((text) => ({ group: cut(text, 200), role: 'VIEWER' })),
    defaultRole: null,
    isOn: true,
  }
  await ask('PUT', '/api/v1/sign-on', { as: people.administrator, body: settings })
  ways.add('PUT /sign-on')
}

/** A git history whose authors, messages and branches are the texts, sent by the command that people use. */
async function plantHistory({ address, people }: Site, texts: string[], ways: Set<string>) {
  const repository = new TestRepository()
  try {
    for (const [at, text] of texts.entries()) {
      const author = text.replace(/[<>\n\0]/g, '') || 'x'
      const body = `${text}\n\nGenerated with ${text}\nCo-authored-by: ${author} <${at}@example.com>`
      repository.commit(body, { author: `${author} <${at}@example.com>`, files: { [`f${at}`]: text } })
    }
    const env = {
      ...process.env,
      AFTERMERGE_URL: address,
      AFTERMERGE_TOKEN: people.token.headers.authorization!.slice(7),
      DATA_DIR: repository.folder,
    }
    const silent = () => undefined
    const code = await scan([repository.folder, '--service', 'xss-0'], {
      out: silent,
      err: silent,
      env,
      isInteractive: false,
    })
    if (code !== 0) throw new Error(`The scan ended with ${code}.`)
    ways.add('git message').add('git author').add('git trailer')
  } finally {
    repository.remove()
  }
}

async function refuseBadUrls({ ask, people }: Site, tally: Tally) {
  for (const url of BAD_URLS) {
    const item = { source: 'bad', externalId: url, url }
    const kinds: [string, object][] = [
      ['incidents', { ...item, title: 'x', startedAt: '2026-03-05T14:05:00Z' }],
      ['changes', { ...item, repository: 'x', sha: 'x', title: 'x', mergedAt: '2026-03-05T14:05:00Z' }],
      ['deployments', { ...item, service: 'x', sha: 'x', finishedAt: '2026-03-05T14:05:00Z', result: 'SUCCESS' }],
    ]
    for (const [route, each] of kinds) {
      const { text } = await ask('POST', `/api/v1/${route}`, { as: people.token, body: { items: [each] } })
      tally.attack(!text.includes('"status":422'), `${route} takes the address ${url}`)
    }
  }
}

/** By characters and not by halves of them. */
function cut(text: string, length: number): string {
  return [...text]
    .slice(0, length)
    .join('')
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
}
