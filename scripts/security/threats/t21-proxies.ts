import { randomUUID } from 'node:crypto'
import type { Ask, Caller } from '../ask'
import { someone } from '../matrix/people-examples'
import type { Site } from '../site'
import { inTurns, Tally } from '../tally'
import type { Threat } from '../threat'

export const proxies: Threat = {
  id: 'T21',
  title: 'Header spoofing behind a proxy',
  promise: 'Nobody is counted or noted under an address that they made up',
  run,
}

const MOST_FROM_ONE = 10

async function run(site: Site) {
  const tally = new Tally()
  const withoutProxy = await site.withInstance({}, async (ask, address) => {
    const used = await guessAs(ask, address, tally, await someone(site, 'VIEWER'), (at) => disguises(at))
    tally.attack(used > MOST_FROM_ONE, `${used} guesses passed from one machine that called itself many`)
    await seeAudit(site, ask, address, tally, { 'x-forwarded-for': '203.0.113.9' }, '127.0.0.1')
    await foreignHosts(ask, address, tally, site)
    return used
  })

  const behindProxy = await site.withInstance({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' }, async (ask, address) => {
    // A proxy adds whom it heard from; what the client wrote before that is the client's own word.
    const told = (at: number) => ({ 'x-forwarded-for': `198.51.100.${at % 250}, 203.0.113.7, 10.1.2.3` })
    const used = await guessAs(ask, address, tally, await someone(site, 'VIEWER'), told)
    tally.attack(used > MOST_FROM_ONE, `${used} guesses passed a proxy from one machine that called itself many`)
    await seeAudit(site, ask, address, tally, { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' }, '203.0.113.9')
    return used
  })
  await foreignProtocols(site, tally)
  return tally.outcome(`${withoutProxy} and ${behindProxy} of 60 guesses passed, without and behind a proxy`)
}

/** Everything by which a request may say that it comes from elsewhere. */
function disguises(at: number): Record<string, string> {
  const address = `198.51.100.${at % 250}`
  const names = [
    'x-forwarded-for',
    'x-real-ip',
    'x-client-ip',
    'cf-connecting-ip',
    'true-client-ip',
    'x-aftermerge-client',
    'fastly-client-ip',
    'x-cluster-client-ip',
  ]
  return at % 3 === 0
    ? { forwarded: `for=${address}` }
    : Object.fromEntries(names.slice(0, 1 + (at % names.length)).map((name) => [name, address]))
}

async function guessAs(
  ask: Ask,
  address: string,
  tally: Tally,
  whom: { credentials: { email: string } },
  headersOf: (at: number) => Record<string, string>,
) {
  let compared = 0
  await inTurns(Array.from({ length: 60 }).keys(), 4, async (at) => {
    // No address of the suite's own: what this attack says must be all there is.
    const headers = { 'x-forwarded-for': '', ...headersOf(at), origin: address }
    const body = { email: whom.credentials.email, password: `guess ${at}` }
    const { status } = await ask('POST', '/api/v1/session', { headers, body })
    if (status === 401) compared += 1
    tally.attack(status !== 401 && status !== 429, `a disguised guess: ${status}`)
  })
  return compared
}

/** The audit keeps the address that the connection, or a trusted proxy, tells. */
async function seeAudit(
  { sql }: Site,
  ask: Ask,
  address: string,
  tally: Tally,
  headers: Record<string, string>,
  expected: string,
) {
  const email = `${randomUUID()}@example.com`
  await ask('POST', '/api/v1/session', { headers: { ...headers, origin: address }, body: { email, password: 'x' } })
  const lines = await sql(
    `select after->>'address' as address, after::text as after from audit_events where action like 'session.%' order by id desc limit 5`,
  )
  const mine = lines.find(({ after }) => String(after).includes(email)) ?? lines[0]
  tally.attack(mine?.address !== expected, `the audit keeps ${String(mine?.address)} where ${expected} asked`)
}

/** A name that is not ours may have been pointed here by whoever owns it. */
async function foreignHosts(ask: Ask, address: string, tally: Tally, { people }: Site) {
  const { port, host } = new URL(address)
  const hosts = [
    'evil.example',
    `evil.example:${port}`,
    `${host}.evil.example`,
    `localhost.evil.example:${port}`,
    '169.254.169.254',
    '0.0.0.0',
    `127.0.0.1.nip.io:${port}`,
    '[::ffff:127.0.0.1]',
    'a b',
    `${host}@evil.example`,
    `evil.example#${host}`,
  ]
  const asked: [string, string, Caller?][] = [
    ['GET', '/api/v1/incidents', people.administrator],
    ['GET', '/api/v1/openapi.json'],
    ['GET', '/sign-in'],
    ['GET', '/', people.administrator],
    ['POST', '/api/v1/session'],
  ]
  for (const name of hosts)
    for (const [method, path, as] of asked) {
      const { status, headers, text } = await ask(method, path, { ...(as && { as }), headers: { host: name } })
      const echoed = text.includes('evil.example') || String(headers.location ?? '').includes('evil')
      tally.attack(
        (status < 400 && status !== 0) || status >= 500 || echoed,
        `${method} ${path} as ${name || 'nobody'}: ${status}`,
      )
    }
  for (const [name, value] of [
    ['x-forwarded-host', 'evil.example'],
    ['x-host', 'evil.example'],
    ['forwarded', 'host=evil.example'],
    ['x-forwarded-proto', 'https'],
    ['x-forwarded-port', '1'],
  ]) {
    const { status, headers, text } = await ask('GET', '/incidents', { headers: { [name!]: value! } })
    const told = `${String(headers.location)} ${text}`
    tally.attack(
      status >= 500 || /evil|https:\/\/127|:1\//.test(told),
      `${name}: ${value} is believed: ${status} ${String(headers.location)}`,
    )
  }
}

/** Links that are handed out carry our own name, whatever a request called us. */
async function foreignProtocols({ ask, people, address }: Site, tally: Tally) {
  const spoofs: Record<string, string>[] = [
    { 'x-forwarded-host': 'evil.example' },
    { 'x-forwarded-proto': 'javascript' },
    { forwarded: 'host=evil.example;proto=http' },
  ]
  for (const headers of spoofs) {
    const body = { email: `${randomUUID()}@example.com`, role: 'VIEWER' }
    const { text } = await ask('POST', '/api/v1/invitations', { as: people.administrator, headers, body })
    const { url } = JSON.parse(text) as { url: string }
    tally.attack(!url?.startsWith(`${address}/`), `an invitation leads to ${url?.split('#')[0]}`)
  }
}
