import { randomUUID } from 'node:crypto'
import { scan } from '../../cli/scan'
import { TestRepository } from '../../cli/scan/test-repository'
import { joinAs } from '../people'
import { putSignOn } from '../provider'
import type { Site } from '../site'
import type { Tally } from '../tally'
import { BAD_URLS } from './payloads'

/** What somebody may call themselves, and what their browser calls itself. */
export async function plantPeople(site: Site, texts: string[], ways: Set<string>) {
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
  await putSignOn(ask, people.administrator, settings)
  ways.add('PUT /sign-on')
}

/** A git history whose authors, messages and branches are the texts, sent by the command that people use. */
export async function plantHistory({ address, people }: Site, texts: string[], ways: Set<string>) {
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

export async function refuseBadUrls({ ask, people }: Site, tally: Tally) {
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
export function cut(text: string, length: number): string {
  return [...text]
    .slice(0, length)
    .join('')
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
}
