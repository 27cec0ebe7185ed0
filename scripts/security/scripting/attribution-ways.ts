import type { Site } from '../site'
import { headersOf, makeHook, signatureOf, untilRead } from '../webhooks'
import { cut } from './other-ways'
import type { Planted } from './ways-in'

const SINCE = '2026-01-01T00:00:00Z'

/** What people say of changes, their causes and their own hours, what rules are made of, and what a code host sends by itself. */
export async function plantAttribution(site: Site, texts: string[], planted: Planted, ways: Set<string>) {
  const { ask, people, address } = site
  const sent = { as: people.administrator, headers: { origin: address } }
  const put = async (method: string, path: string, body: object, ifMatch?: string) => {
    ways.add(`${method} ${path.replace(/[0-9a-f-]{36}|INC-\d+/g, '…')}`)
    const headers = { ...sent.headers, ...(ifMatch && { 'if-match': ifMatch }) }
    const answer = await ask(method, `/api/v1${path}`, { ...sent, headers, body })
    if (answer.status >= 400) throw new Error(`${method} ${path} with ${JSON.stringify(body)}: ${answer.text}`)
    return answer
  }
  const etag = async (path: string) => (await ask('GET', `/api/v1${path}`, sent)).headers.etag

  for (const [at, text] of texts.entries()) {
    const [id, incident] = [planted.changes[at]!, planted.incidents[(at + 1) % texts.length]!]
    const change = JSON.parse((await ask('GET', `/api/v1/changes/${id}`, sent)).text) as {
      source: string
      externalId: string
    }
    await put('POST', `/changes/${id}/origin`, { origin: 'MIXED', reason: text }, await etag(`/changes/${id}`))
    const ref = { source: change.source, externalId: change.externalId }
    await put('POST', `/incidents/${incident}/causes`, { change: ref, certainty: 'SUSPECTED', note: text })
    await put('POST', `/incidents/${incident}/work-logs`, { minutes: 5, note: text })
    await put('PUT', '/me/timer', { incident, note: text })
    await put('POST', '/views', { page: '/triage', name: cut(text, 80), search: text, reach: 'PRIVATE' })
    await put('POST', `/incidents/${incident}/comments`, { body: text })
    await put('POST', `/incidents/${incident}/timeline`, { at: SINCE, text: cut(text, 2_000) })
    await put('POST', `/incidents/${incident}/follow-ups`, { title: cut(text, 500) })
    await put('POST', '/telemetry-rules', { signal: 'LOGS', basis: 'LABEL', text: cut(text, 200) })
  }
  for (const text of texts.slice(0, 20))
    await put('POST', '/origin-rules', {
      repository: cut(`r/${text}`, 200),
      origin: 'HUMAN',
      reason: text,
      effectiveFrom: SINCE,
    })
  const rules = texts.map((text, at) => ({ repository: cut(`r/${text}`, 200), path: null, service: `xss-${at}` }))
  await put('PUT', '/service-rules', { rules }, await etag('/service-rules'))

  const drawn = await put('POST', '/spot-checks', { search: { from: '2026-01-05', to: '2026-03-30' }, size: 20 })
  planted.spotCheck = (JSON.parse(drawn.text) as { id: string }).id
  planted.deliveries = await plantDeliveries(site, texts, ways)
}

/** A request that was merged, with the text wherever a code host carries one, and a review of it. */
async function plantDeliveries(site: Site, texts: string[], ways: Set<string>): Promise<string[]> {
  const deliveries: string[] = []
  for (const [at, text] of texts.entries()) {
    const hook = await makeHook(site, 'github', cut(text, 60))
    const repository = { full_name: `xss/${at}`, default_branch: 'main', html_url: 'https://example.com' }
    const request = {
      ...{ id: at + 1, number: at + 1, title: cut(text, 200), body: `${text}\n- [x] Logs added ${text}` },
      ...{ merged: true, merged_at: '2026-02-02T10:00:00Z', created_at: '2026-02-01T10:00:00Z' },
      ...{ updated_at: '2026-02-02T10:00:00Z', merge_commit_sha: String(at + 1).padStart(40, '0') },
      ...{ head: { ref: cut(text, 200), sha: 'f'.repeat(40) }, base: { ref: 'main' } },
      ...{ user: { login: cut(text, 100), type: 'User' }, labels: [{ name: cut(text, 100) }] },
      html_url: `https://example.com/?${encodeURIComponent(text)}`,
    }
    deliveries.push(
      await deliver(site, hook, 'pull_request', {
        action: 'closed',
        number: at + 1,
        pull_request: request,
        repository,
      }),
    )
    deliveries.push(await deliver(site, hook, cut(text.replace(/[^\x20-\x7e]/g, ' '), 60).trim() || 'ping', { text }))
  }
  await untilRead(site)
  for (const way of ['webhook name', 'webhook request', 'webhook event']) ways.add(way)
  return deliveries
}

type Hook = Awaited<ReturnType<typeof makeHook>>

async function deliver(site: Site, hook: Hook, event: string, payload: object): Promise<string> {
  const raw = JSON.stringify(payload)
  const headers = headersOf(signatureOf(hook.secret, raw), crypto.randomUUID(), event)
  const { status, text } = await site.ask('POST', hook.path, { headers, raw })
  if (status !== 202) throw new Error(`A delivery was answered ${status}: ${text}`)
  return (JSON.parse(text) as { deliveryId: string }).deliveryId
}
