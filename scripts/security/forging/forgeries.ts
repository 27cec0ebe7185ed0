import { createHmac, randomUUID } from 'node:crypto'
import { sign } from '@/lib/deliveries/signature.server'
import type { Signature, Vendor } from '@/lib/vendors/vendor'

type Headers = Record<string, string>
/** What somebody sends who is not the vendor. `body`: where it is another than the one that was overheard. */
export type Forgery = { what: string; headers: Headers; body?: string; query?: string }

/** Whatever can be made of a delivery that was overheard, and of secrets that are none, in each way a vendor signs. */
export function forgeriesOf({ signatures }: Vendor, secret: string, body: string): Forgery[] {
  const isTakenFromAddress = signatures.some(({ scheme, ...rest }) => scheme === 'shared' && 'inAddress' in rest)
  return [
    ...signatures.flatMap((signature) =>
      [...misfits(signature, secret, body), ...outOfTime(signature, secret, body)].map((forgery) => ({
        ...forgery,
        what: `${signature.scheme}: ${forgery.what}`,
      })),
    ),
    { what: 'no signature', headers: {} },
    { what: 'another secret in the address', headers: {}, query: '?secret=opens-no-door-at-all' },
    { what: 'the secret under another name in the address', headers: {}, query: inAddress('token', secret) },
    // An address may be written down on its way, so most vendors' must not open a door.
    ...(isTakenFromAddress
      ? []
      : [{ what: 'the secret in the address', headers: {}, query: inAddress('secret', secret) }]),
  ]
}

const inAddress = (name: string, secret: string) => `?${new URLSearchParams({ [name]: secret })}`

function misfits(signature: Signature, secret: string, body: string): Forgery[] {
  const right = sign(signature, body, secret)
  const spoilt = Object.entries(right)
    .filter(([name]) => /signature|token|authorization/i.test(name))
    .flatMap(([name, value]) => spellings(value).map((said) => ({ ...right, [name]: said })))
  const others = [`${body} `, ` ${body}`, body.normalize('NFD'), body.replaceAll('"', "'"), '']

  return [
    { what: 'another secret', headers: sign(signature, body, `whsec_${btoa(randomUUID())}`) },
    { what: 'an empty secret', headers: sign(signature, body, '') },
    ...spoilt.map((headers, at) => ({ what: `what was signed is spoilt in the way ${at}`, headers })),
    // The secret alone opens these, whatever the body.
    ...(signature.scheme === 'plain' || signature.scheme === 'shared'
      ? []
      : [
          { what: 'the secret in place of a signature', headers: valued(right, secret) },
          { what: 'the secret in place of a digest', headers: valued(right, `v1=${secret}`) },
          ...others.map((other, at) => ({ what: `the other body ${at}`, headers: right, body: other })),
        ]),
  ]
}

function spellings(value: string): string[] {
  const swapped = (at: number) => value.slice(0, at) + (value[at] === '0' ? '1' : '0') + value.slice(at + 1)
  const last = value.length - 1
  return ['', value.slice(0, 8), value.slice(0, -1), `${value}0`, ...[last - 19, last - 10, last].map(swapped)]
}

/** Signed with the secret itself, but ten minutes off, or at a time that is none; and an old signature made young. */
function outOfTime(signature: Signature, secret: string, body: string): Forgery[] {
  const now = Math.floor(Date.now() / 1000)
  const late = timed(signature, secret, body, String(now - 600))
  const young = late.map((headers) =>
    Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace(String(now - 600), String(now))]),
    ),
  )
  const none = [String(now + 600), String(now * 1000), '', '0', '-1', 'now', 'NaN', '1e99']
  return [
    ...late.map((headers) => ({ what: 'ten minutes old', headers })),
    ...young.map((headers) => ({ what: 'an old signature under a new time', headers })),
    ...none.flatMap((at) =>
      timed(signature, secret, body, at).map((headers) => ({ what: `signed at ${at || 'no time'}`, headers })),
    ),
  ]
}

/** Written down from what the vendors document, so that an error of the door's is not made here, too. */
function timed(signature: Signature, secret: string, body: string, at: string): Headers[] {
  const hex = (text: string) => createHmac('sha256', secret).update(text).digest('hex')
  if (signature.scheme === 'timed-hex')
    return ['', '.'].map((dot) => ({ [signature.header]: `t=${at},v1=${hex(at + dot + body)}` }))
  if (signature.scheme === 'maybe-timed-hex')
    return [{ [signature.header]: hex(`${at}:${body}`), [signature.timeHeader]: at }]
  if (signature.scheme !== 'standard') return []

  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const digest = createHmac('sha256', key).update(`a.${at}.${body}`).digest('base64')
  return ['webhook', 'svix'].map((by) => ({
    [`${by}-id`]: 'a',
    [`${by}-timestamp`]: at,
    [`${by}-signature`]: `v1,${digest}`,
  }))
}

function valued(headers: Headers, value: string): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, said]) => [name, /signature/i.test(name) ? value : said]),
  )
}
