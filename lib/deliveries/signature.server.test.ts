import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Signature } from '@/lib/vendors/vendor'
import { isSigned, sign } from './signature.server'

type Vector = { scheme: string; secret: string; body: string; headers: Record<string, string> }

const HUB: Signature = { scheme: 'hmac-hex', header: 'x-hub-signature-256', prefix: 'sha256=' }
const STANDARD: Signature = { scheme: 'standard' }
const TOKEN: Signature = { scheme: 'plain', header: 'x-gitlab-token' }

const file = new URL('../../../shared/formats/payloads/signature-vectors.json', import.meta.url)

/** Of the schemes that are used one each, so that they are held without the collection. */
const own: (Vector & { signature: Signature })[] = [
  {
    scheme: 'github',
    signature: HUB,
    secret: "It's a Secret to Everybody",
    body: 'Hello, World!',
    headers: { 'X-Hub-Signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17' },
  },
  {
    scheme: 'standard',
    signature: STANDARD,
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    body: '{"test": 2432232314}',
    headers: {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
  },
  {
    scheme: 'gitlab',
    signature: TOKEN,
    secret: 'wörd',
    body: '{"hello":"wörld"}',
    headers: { 'X-Gitlab-Token': 'wörd' },
  },
]

const collected = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as Vector[]).flatMap((vector) => {
      const signature = { g: vector.scheme === 'github' ? HUB : null, l: vector.scheme === 'gitlab' ? TOKEN : null }
      const found = signature.g ?? signature.l ?? (vector.scheme.startsWith('standard') ? STANDARD : null)
      return found ? [{ ...vector, signature: found }] : []
    })
  : []

const AT = new Date(1614265330_000)
const headerOf = (headers: Record<string, string>) => {
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return (name: string) => lower.get(name) ?? null
}

test.each([...own, ...collected])(
  'the vector of $scheme fits, and fits nothing else',
  ({ signature, secret, body, headers }) => {
    const sent = { header: headerOf(headers), body: Buffer.from(body), now: AT }

    expect(isSigned([signature], sent, [secret])).toBe(true)
    expect(isSigned([signature], sent, ['another', secret])).toBe(true)
    expect(isSigned([signature], sent, [`${secret}aaaa`])).toBe(false)
    expect(isSigned([signature], sent, [])).toBe(false)
    expect(isSigned([signature], { ...sent, header: () => null }, [secret])).toBe(false)
    if (signature.scheme !== 'plain')
      expect(isSigned([signature], { ...sent, body: Buffer.from(`${body} `) }, [secret])).toBe(false)
  },
)

test.each([HUB, TOKEN, STANDARD])('what we sign ourselves fits: %o', (signature) => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const header = headerOf(sign(signature, '{}', secret))

  expect(isSigned([signature], { header, body: Buffer.from('{}'), now: new Date() }, [secret])).toBe(true)
})

test('a time that is none is not taken for now', () => {
  const { secret, body, headers } = own[1]!
  for (const at of ['', 'now', 'NaN', '1e999']) {
    const header = headerOf({ ...headers, 'webhook-timestamp': at })
    expect(isSigned([STANDARD], { header, body: Buffer.from(body), now: AT }, [secret])).toBe(false)
  }
})
