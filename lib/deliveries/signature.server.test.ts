import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Signature } from '@/lib/vendors/vendor'
import { isSigned, sign } from './signature.server'

type Vector = { scheme: string; secret: string; body: string; headers: Record<string, string> }

const HUB: Signature = { scheme: 'hmac-hex', header: 'x-hub-signature-256', prefix: 'sha256=' }
const STANDARD: Signature = { scheme: 'standard' }
const TOKEN: Signature = { scheme: 'plain', header: 'x-gitlab-token' }
const PAGERDUTY: Signature = { scheme: 'hmac-list', header: 'x-pagerduty-signature' }
const ROOTLY: Signature = { scheme: 'timed-hex', header: 'x-rootly-signature' }
const FIREHYDRANT: Signature = { scheme: 'hmac-hex', header: 'fh-signature', prefix: '' }
const SENTRY: Signature = { scheme: 'hmac-hex', header: 'sentry-hook-signature', prefix: '' }
const JIRA: Signature = { scheme: 'hmac-hex', header: 'x-hub-signature', prefix: 'sha256=' }
const GRAFANA: Signature = {
  scheme: 'maybe-timed-hex',
  header: 'x-grafana-alerting-signature',
  timeHeader: 'x-grafana-alerting-signature-timestamp',
}
const SHARED: Signature = { scheme: 'shared' }
const IN_ADDRESS: Signature = { scheme: 'shared', inAddress: true }

const BY_NAME: [start: string, signature: Signature][] = [
  ['github', HUB],
  ['gitlab', TOKEN],
  ['standard', STANDARD],
  ['pagerduty', PAGERDUTY],
  ['rootly', ROOTLY],
  ['firehydrant', FIREHYDRANT],
  ['sentry', SENTRY],
  ['grafana', GRAFANA],
  ['jira', JIRA],
]

const file = new URL('../../../shared/formats/payloads/signature-vectors.json', import.meta.url)

const UNICODE = { secret: 'test-secret', body: '{"hello":"wörld"}' }
const DIGEST = '8cbcc5e800d167afca2d93df1400b54b061e98b8e417d9c6450385633af3cd73'
const OTHER_DIGEST = 'd6704eeadbc8a50d413a1a22fcd0656d955c933a76e66e3d96ed77273b43b97e'
const TIMED_DIGEST = 'dcc290299e2e17381eb11e87b96963c1c8c84fd2bbc2d374dfbf73f0db64b632'
const GRAFANA_DIGEST = 'ad0aebc21eda57ae2ab9a3ef75e96cb2ae0fb647146f7430feb1911a8c8bd201'

/** Of every scheme one, so that all are held without the collection. */
const own: Vector[] = [
  {
    scheme: 'github',
    secret: "It's a Secret to Everybody",
    body: 'Hello, World!',
    headers: { 'X-Hub-Signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17' },
  },
  {
    scheme: 'standard',
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    body: '{"test": 2432232314}',
    headers: {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
  },
  {
    scheme: 'standard by the names of Svix, after a signature of another key',
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    body: '{"test": 2432232314}',
    headers: {
      'svix-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'svix-timestamp': '1614265330',
      'svix-signature':
        'v1,AAAASsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
  },
  { scheme: 'gitlab', secret: 'wörd', body: '{"hello":"wörld"}', headers: { 'X-Gitlab-Token': 'wörd' } },
  {
    scheme: 'pagerduty, of two secrets',
    ...UNICODE,
    headers: { 'X-PagerDuty-Signature': `v1=${OTHER_DIGEST},v1=${DIGEST}` },
  },
  { scheme: 'rootly', ...UNICODE, headers: { 'X-Rootly-Signature': `t=1700000000,v1=${TIMED_DIGEST}` } },
  { scheme: 'firehydrant', ...UNICODE, headers: { 'fh-signature': DIGEST } },
  { scheme: 'sentry', ...UNICODE, headers: { 'Sentry-Hook-Signature': DIGEST } },
  { scheme: 'jira', ...UNICODE, headers: { 'X-Hub-Signature': `sha256=${DIGEST}` } },
  { scheme: 'grafana', ...UNICODE, headers: { 'X-Grafana-Alerting-Signature': DIGEST } },
  {
    scheme: 'grafana, with the time',
    ...UNICODE,
    headers: {
      'X-Grafana-Alerting-Signature-Timestamp': '1700000000',
      'X-Grafana-Alerting-Signature': GRAFANA_DIGEST,
    },
  },
]

const collected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Vector[]) : []
const vectors = [...own, ...collected].map((vector) => {
  const [, signature] = BY_NAME.find(([start]) => vector.scheme.startsWith(start))!
  return { ...vector, signature, now: timeOf(vector.headers) }
})

/** The moment at which a vector was made, so far as it says. */
function timeOf(headers: Record<string, string>): Date {
  const seconds = /(?:^|[^\d])(1[67]\d{8})(?:[^\d]|$)/.exec(Object.values(headers).join(' '))?.[1]
  return new Date(Number(seconds ?? 1_700_000_000) * 1000)
}

const headerOf = (headers: Record<string, string>) => {
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return (name: string) => lower.get(name) ?? null
}

test.each(vectors)('the vector of $scheme fits, and fits nothing else', (vector) => {
  const { signature, secret, body, headers, now } = vector
  const sent = { header: headerOf(headers), body: Buffer.from(body), now }

  expect(isSigned([signature], sent, [secret])).toBe(true)
  expect(isSigned([signature], sent, ['another', secret])).toBe(true)
  expect(isSigned([signature], sent, [`${secret}aaaa`])).toBe(false)
  expect(isSigned([signature], sent, [])).toBe(false)
  expect(isSigned([signature], { ...sent, header: () => null }, [secret])).toBe(false)
  if (signature.scheme === 'plain') return
  for (const other of [`${body} `, ` ${body}`, body.normalize('NFD') + '\n', '', body.slice(1)])
    expect(isSigned([signature], { ...sent, body: Buffer.from(other) }, [secret])).toBe(false)
})

test.each(vectors)(
  'the vector of $scheme with any letter of its signature changed, or cut short, is refused',
  (vector) => {
    const { signature, secret, body, headers, now } = vector
    for (const [name, value] of Object.entries(headers)) {
      const begin = Math.max(value.lastIndexOf('v1=') + 3, value.lastIndexOf('v1,') + 3, value.indexOf('sha256=') + 7)
      const from = begin === 6 || begin === 2 ? 0 : begin
      const altered = [...value.slice(from)].map((letter, at) => {
        const place = from + at
        return value.slice(0, place) + (letter === 'a' ? 'b' : 'a') + value.slice(place + 1)
      })
      for (const other of [...altered, value.slice(0, -1), `${value}0`, value.slice(0, from), ''])
        expect(
          isSigned([signature], { header: headerOf({ ...headers, [name]: other }), body: Buffer.from(body), now }, [
            secret,
          ]),
          `${name}: ${other}`,
        ).toBe(false)
    }
  },
)

test.each(vectors.filter(({ headers }) => /1[67]\d{8}/.test(JSON.stringify(headers))))(
  'the vector of $scheme is refused once five minutes have passed, and five before it was made',
  ({ signature, secret, body, headers, now }) => {
    const sentAt = (seconds: number) => {
      const at = new Date(now.getTime() + seconds * 1000)
      return isSigned([signature], { header: headerOf(headers), body: Buffer.from(body), now: at }, [secret])
    }

    expect([-301, -300, 0, 300, 301].map(sentAt)).toEqual([false, true, true, true, false])
  },
)

test.each([HUB, TOKEN, STANDARD, PAGERDUTY, ROOTLY, FIREHYDRANT, SENTRY, JIRA, GRAFANA, SHARED, IN_ADDRESS])(
  'what we sign ourselves fits: %o',
  (signature) => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    const header = headerOf(sign(signature, '{}', secret))

    expect(isSigned([signature], { header, body: Buffer.from('{}'), now: new Date() }, [secret])).toBe(true)
    expect(isSigned([signature], { header, body: Buffer.from('{}'), now: new Date() }, ['whsec_AAAA'])).toBe(false)
  },
)

test('a time that is none is not taken for now', () => {
  const { secret, body, headers } = own[1]!
  const now = new Date(1614265330_000)
  for (const at of ['', 'now', 'NaN', '1e999']) {
    const header = headerOf({ ...headers, 'webhook-timestamp': at })
    expect(isSigned([STANDARD], { header, body: Buffer.from(body), now }, [secret])).toBe(false)
  }
})

test('Rootly’s signature with a dot between the time and the body fits as well', () => {
  const { secret, body } = UNICODE
  const digest = createHmac('sha256', secret).update(`1700000000.${body}`).digest('hex')
  const header = headerOf({ 'X-Rootly-Signature': `t=1700000000,v1=${digest}` })

  expect(isSigned([ROOTLY], { header, body: Buffer.from(body), now: new Date(1_700_000_000_000) }, [secret])).toBe(true)
})

test('a signature over the time is none over the body alone, so that a time cannot be left out', () => {
  const { secret, body } = UNICODE
  const sent = { body: Buffer.from(body), now: new Date() }
  const header = headerOf({ 'X-Grafana-Alerting-Signature': GRAFANA_DIGEST })

  expect(isSigned([GRAFANA], { ...sent, header }, [secret])).toBe(false)
})

const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

test.each([
  ['as a bearer', { Authorization: 'Bearer opens:every door' }, true],
  ['as a bearer in other letters', { Authorization: 'bearer opens:every door' }, true],
  ['as the password of Basic, whoever the user', { Authorization: basic('grafana', 'opens:every door') }, true],
  ['in a header of ours', { 'X-Aftermerge-Secret': 'opens:every door' }, true],
  ['as the user of Basic', { Authorization: basic('opens:every door', 'opens:every') }, false],
  ['bare', { Authorization: 'opens:every door' }, false],
  ['as another bearer', { Authorization: 'Bearer opens:every doo' }, false],
  ['as nothing', { Authorization: 'Bearer ' }, false],
  ['as what is no base64', { Authorization: 'Basic §§§' }, false],
])('a shared secret %s: %o', (_, headers, wanted) => {
  const sent = { header: headerOf(headers as Record<string, string>), body: Buffer.from('{}'), now: new Date() }

  expect(isSigned([SHARED], sent, ['opens:every door'])).toBe(wanted)
})

test('a secret in the address opens only where the vendor can set no header', () => {
  const sent = { header: () => null, body: Buffer.from('{}'), now: new Date(), inAddress: 'opens-every-door' }

  expect(isSigned([IN_ADDRESS], sent, ['opens-every-door'])).toBe(true)
  expect(isSigned([IN_ADDRESS], { ...sent, inAddress: 'opens-no-door' }, ['opens-every-door'])).toBe(false)
  expect(isSigned([IN_ADDRESS], { ...sent, inAddress: null }, ['opens-every-door'])).toBe(false)
  for (const signature of [SHARED, HUB, TOKEN, STANDARD, PAGERDUTY, ROOTLY, GRAFANA])
    expect(isSigned([signature], sent, ['opens-every-door'])).toBe(false)
})
