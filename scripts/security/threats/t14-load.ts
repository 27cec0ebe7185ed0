import { connect } from 'node:net'
import type { Answer } from '../ask'
import { makeToken } from '../people'
import type { Site } from '../site'
import { inTurns, Tally } from '../tally'
import type { Threat } from '../threat'
import { heavyTexts } from '../load/heavy-texts'
import { addresses, bodies } from '../load/requests'
import { askSample } from '../load/sample'

export const load: Threat = {
  id: 'T14',
  title: 'Denial of service',
  promise: 'No request takes the server from others',
  run,
}

const MOST_MS = 6_000
const PROBE_MS = 2_000

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
  if (!site.isQuick) times.push([await askSample(site, tally), 'a question about ten years of the sample'])
  const [slowest, what] = times.reduce((a, b) => (b[0] > a[0] ? b : a))
  return tally.outcome(`slowest answer ${Math.round(slowest)} ms, to ${what}`)
}

/** A refusal or an answer in time; Node itself hangs up on what it cannot read. */
function isCalm({ status, text, ms }: Answer): boolean {
  const hungUp = status === 0 && /ECONNRESET|EPIPE|hang up/.test(text)
  return (hungUp || (status > 0 && status < 500)) && ms < MOST_MS
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
