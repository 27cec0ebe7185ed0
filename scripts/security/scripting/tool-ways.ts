import { sign } from '@/lib/deliveries/signature.server'
import { standard } from '@/lib/vendors/standard'
import { expect } from '../people'
import type { Site } from '../site'
import { makeHook, untilRead } from '../webhooks'
import { cut } from './other-ways'

const OPENED = 10
const PATHS = 10

/** What an administrator says of a tool, and what a program sends that is told back as a problem; answers some of those. */
export async function plantTools(site: Site, texts: readonly string[], ways: Set<string>): Promise<string[]> {
  const { ask, people, address } = site
  const sent = { as: people.administrator, headers: { origin: address } }
  // Of the tool whose rules the page shows first.
  const rule = '/api/v1/mapping-rules/github'
  const { headers } = expect(await ask('GET', rule, sent), 200)
  const body = { fields: { team: { paths: texts.slice(0, PATHS).map(pathOf), words: wordsOf(texts) } } }
  const withTag = { ...sent.headers, 'if-match': String(headers.etag) }
  expect(await ask('PUT', rule, { ...sent, headers: withTag, body }), 200)

  const hook = await makeHook(site, standard.id, cut(texts[0] ?? 'x', 60))
  const deliveries: string[] = []
  for (const text of texts) {
    const raw = JSON.stringify({ type: text, timestamp: '2026-02-02T10:00:00Z', data: { [text]: text } })
    const signed = sign(standard.signatures[0]!, raw, hook.secret)
    const answer = await ask('POST', hook.path, { raw, headers: { 'content-type': 'application/json', ...signed } })
    deliveries.push((JSON.parse(expect(answer, 202).text) as { deliveryId: string }).deliveryId)
  }
  await untilRead(site)
  for (const way of ['rule path', 'rule word', 'message type']) ways.add(way)
  return deliveries.slice(0, OPENED)
}

/** Inside brackets anything goes but what ends them. */
export function pathOf(text: string): string {
  return `labels[name=${cut(text.replaceAll(']', ''), 200)}].name`
}

export function wordsOf(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, at) => [cut(text, 200), `xss-${at}`]))
}
