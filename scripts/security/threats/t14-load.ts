import { connect } from 'node:net'
import type { Answer, Sent } from '../ask'
import { makeToken } from '../people'
import type { Site } from '../site'
import { inTurns, Tally } from '../tally'
import type { Threat } from '../threat'
import { heavyTexts } from '../load/heavy-texts'

export const load: Threat = { id: 'T14', title: 'Denial of service', isQuick: true, run }

const MOST_MS = 6_000
const PROBE_MS = 2_000
const MEBIBYTE = 1_048_576

async function run(site: Site) {
  const tally = new Tally()
  const times: [number, string][] = []
  for (const [what, method, path, sent] of [...bodies(site), ...addresses(site)]) {
    const answer = await site.ask(method, path, sent)
    times.push([answer.ms, what])
    tally.attack(
      !isCalm(answer),
      `${what}: ${answer.status} ${answer.text.slice(0, 80)} in ${Math.round(answer.ms)} ms`,
    )
  }
  times.push([await sendHeavyTexts(site, tally), 'a heavy text'])
  await holdConnections(site, tally)
  await askAllAtOnce(site, tally)
  await spendLimit(site, tally)
  const [slowest, what] = times.reduce((a, b) => (b[0] > a[0] ? b : a))
  return tally.outcome(`slowest answer ${Math.round(slowest)} ms, to ${what}`)
}

/** A refusal or an answer in time; Node itself hangs up on what it cannot read. */
function isCalm({ status, text, ms }: Answer): boolean {
  const hungUp = status === 0 && /ECONNRESET|EPIPE|hang up/.test(text)
  return (hungUp || (status > 0 && status < 500)) && ms < MOST_MS
}

type Attack = [what: string, method: string, path: string, sent: Sent]

function bodies({ people }: Site): Attack[] {
  const json = { 'content-type': 'application/json' }
  const item = '{"source":"a","externalId":"b","title":"c","startedAt":"2026-03-05T14:05:00Z"'
  const deep = (open: string, close: string) => `{"items":[${open.repeat(10_000)}1${close.repeat(10_000)}]}`
  const raws: [string, string | Buffer[]][] = [
    ['2 MiB', `{"items":["${'x'.repeat(2 * MEBIBYTE)}"]}`],
    ['3 MiB in chunks of no stated length', Array.from({ length: 48 }, () => Buffer.alloc(65_536, 'x'))],
    ['arrays 10,000 deep', deep('[', ']')],
    ['objects 10,000 deep', deep('{"a":', '}')],
    ['an item 10,000 deep', `{"items":[${item},"causes":${'['.repeat(10_000)}${']'.repeat(10_000)}}]}`],
    ['100,000 keys', `{"items":[{${Array.from({ length: 60_000 }, (_, at) => `"k${at}":1`).join()}}]}`],
    ['the same key 60,000 times', `{"items":[{${Array.from({ length: 60_000 }, () => '"k":1').join()}}]}`],
    ['501 items', `{"items":[${Array.from({ length: 501 }, () => '1').join()}]}`],
    ['300,000 items', `{"items":[${Array.from({ length: 300_000 }, () => '1').join()}]}`],
    ['a number without end', `{"items":[${item},"number":1e999999}]}`],
    ['a title without end', `{"items":[{"source":"a","externalId":"b","title":"${'x'.repeat(1_000_000)}"}]}`],
    ['an e-mail address without end', `{"items":[${item},"assigneeEmail":"${'a.'.repeat(400_000)}@example.com"}]}`],
    ['a web address without end', `{"items":[${item},"url":"http://${'a.'.repeat(400_000)}"}]}`],
    ['a time without end', `{"items":[${item},"resolvedAt":"2026-03-05T14:05:00.${'0'.repeat(900_000)}Z"}]}`],
  ]
  return raws.map(([what, raw]) => [what, 'POST', '/api/v1/incidents', { as: people.token, headers: json, raw }])
}

function addresses({ people }: Site): Attack[] {
  const as = people.administrator
  const get = (what: string, path: string, headers = {}): Attack => [what, 'GET', path, { as, headers }]
  const decade = 'from=2016-01-05&to=2026-01-04'
  return [
    get('10,000 parameters', `/api/v1/incidents?${Array.from({ length: 2_000 }, (_, at) => `a${at}=1`).join('&')}`),
    get('an address of 100,000 letters', `/api/v1/incidents?team=${'a'.repeat(100_000)}`),
    get('a cursor 5,000 deep', `/api/v1/incidents?cursor=${btoa('['.repeat(5_000))}`),
    get('a header of 100,000 letters', '/api/v1/incidents', { 'x-long': 'a'.repeat(100_000) }),
    get('10,000 cookies', '/api/v1/incidents', {
      cookie: Array.from({ length: 1_000 }, (_, at) => `a${at}=1`).join('; '),
    }),
    get('a path 2,000 deep', `/${'a/'.repeat(2_000)}`),
    get('everything for ten years', `/api/v1/analytics/failure-rate?${decade}&severity=all&certainty=suspected`),
    get('the hours of ten years', `/api/v1/analytics/sre-hours?${decade}`),
    get('the origins of ten years', `/api/v1/analytics/adoption?${decade}`),
    get('a hundred years', '/api/v1/analytics/failure-rate?from=1990-01-01&to=2099-01-01'),
    get('all of the audit', '/api/v1/audit/csv'),
  ]
}

/** What is read word by word: messages of commits, in the shapes on which patterns run away. */
async function sendHeavyTexts({ ask, people, isQuick }: Site, tally: Tally): Promise<number> {
  let slowest = 0
  for (const [at, [what, message]] of heavyTexts(isQuick ? 50_000 : 190_000).entries()) {
    const items = [
      {
        source: 'heavy',
        externalId: `${at}`,
        repository: 'heavy/one',
        sha: `h${at}`,
        title: 'Heavy',
        mergedAt: '2026-03-02T10:00:00Z',
        message,
        branch: message.slice(0, 400),
        authorName: message.slice(0, 300),
      },
    ]
    const answer = await ask('POST', '/api/v1/changes', { as: people.token, body: { items } })
    slowest = Math.max(slowest, answer.ms)
    tally.attack(!isCalm(answer) || answer.ms > PROBE_MS, `${what}: ${answer.status} in ${Math.round(answer.ms)} ms`)
  }
  return slowest
}

/** Three hundred connections that begin a request and never end it. */
async function holdConnections({ ask, address }: Site, tally: Tally) {
  const { hostname, port } = new URL(address)
  const held = await Promise.all(
    Array.from({ length: 300 }, async () => {
      const socket = connect(Number(port), hostname).on('error', () => undefined)
      await new Promise((opened) => socket.once('connect', opened).once('error', opened))
      socket.write(`POST /api/v1/session HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: 100\r\nX-Slow: `)
      return socket
    }),
  )
  const { status, ms } = await ask('GET', '/livez')
  tally.attack(status !== 200 || ms > PROBE_MS, `with 300 connections held, /livez: ${status} in ${Math.round(ms)} ms`)
  for (const socket of held) socket.destroy()
}

/** Whoever asks for a lot at once waits; whoever asks whether it lives is answered. */
async function askAllAtOnce({ ask, people, isQuick }: Site, tally: Tally) {
  const path = '/api/v1/analytics/failure-rate?from=2017-01-05&to=2026-06-29&severity=all'
  const asked = inTurns(Array.from({ length: isQuick ? 60 : 300 }).keys(), 16, async () => {
    const answer = await ask('GET', path, { as: people.administrator })
    tally.attack(answer.status >= 500 && answer.status !== 503, `asked all at once: ${answer.status}`)
  })
  const { status, ms } = await ask('GET', '/livez')
  tally.attack(status !== 200 || ms > PROBE_MS, `while much is asked, /livez: ${status} in ${Math.round(ms)} ms`)
  await asked
}

/** The limit of requests holds to its number, over one instance with a small one. */
async function spendLimit(site: Site, tally: Tally) {
  const wish = { name: 'greedy', scopes: ['read' as const] }
  const as = await makeToken(site.ask, site.people.administrator, wish)
  await site.withInstance({ API_REQUESTS_PER_MINUTE: '200' }, async (ask) => {
    let through = 0
    await inTurns(Array.from({ length: 500 }).keys(), 16, async () => {
      const { status } = await ask('GET', '/api/v1/sources', { as })
      if (status === 200) through += 1
      else tally.attack(status !== 429, `over the limit: ${status}`)
    })
    tally.attack(through > 200 || through < 100, `${through} requests of one token in a minute, where 200 may`)
  })
}
