import 'server-only'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { HeaderOf, Signature } from '@/lib/vendors/vendor'

const TOLERANCE_MS = 5 * 60_000
const STANDARD_SECRET = 'whsec_'
const OWN_HEADER = 'x-aftermerge-secret'
/** Of what a header may list, so that nobody makes us compare without end. */
const LONGEST = 4000

/** `inAddress`: the secret that stands in the address, for senders that can set no header. */
type Sent = { header: HeaderOf; body: Buffer; now: Date; inAddress?: string | null }
type Scheme<Name extends Signature['scheme']> = {
  fits: (signature: Extract<Signature, { scheme: Name }>, sent: Sent, secret: string) => boolean
  sign: (signature: Extract<Signature, { scheme: Name }>, body: Buffer, secret: string) => Record<string, string>
}

/** Whether whoever sent this body knew one of these secrets. Takes as long whatever is wrong with it. */
export function isSigned(signatures: readonly Signature[], sent: Sent, secrets: readonly string[]): boolean {
  return signatures
    .flatMap((signature) => secrets.map((secret) => schemeOf(signature).fits(signature, sent, secret)))
    .some((isRight) => isRight)
}

/** The headers by which a vendor would show that it knows the secret. */
export function sign(signature: Signature, body: string, secret: string): Record<string, string> {
  return schemeOf(signature).sign(signature, Buffer.from(body), secret)
}

function schemeOf({ scheme }: Signature): Scheme<Signature['scheme']> {
  return SCHEMES[scheme] as Scheme<Signature['scheme']>
}

const SCHEMES: { [Name in Signature['scheme']]: Scheme<Name> } = {
  plain: {
    fits: ({ header: name }, { header }, secret) => isSame(header(name) ?? '', secret),
    sign: ({ header }, _, secret) => ({ [titled(header)]: secret }),
  },
  'hmac-hex': {
    fits: ({ header: name, prefix }, { header, body }, secret) => isRepeated(header(name), prefix + hex(secret, body)),
    sign: ({ header, prefix }, body, secret) => ({ [titled(header)]: prefix + hex(secret, body) }),
  },
  'hmac-list': {
    fits: ({ header: name }, { header, body }, secret) => isListed(header(name), ',', `v1=${hex(secret, body)}`),
    sign: ({ header }, body, secret) => ({ [titled(header)]: `v1=${hex(secret, body)}` }),
  },
  'timed-hex': {
    fits: ({ header: name }, { header, body, now }, secret) => {
      const at = /(?:^|,)\s*t=(\d{1,12})\s*(?:,|$)/.exec(header(name)?.slice(0, LONGEST) ?? '')?.[1] ?? ''
      const isAny = [at, `${at}.`].map((said) => isListed(header(name), ',', `v1=${hex(secret, said, body)}`))
      return isAny.some((isRight) => isRight) && isRecent(at, now)
    },
    sign: ({ header }, body, secret) => {
      const at = seconds(new Date())
      return { [titled(header)]: `t=${at},v1=${hex(secret, at, body)}` }
    },
  },
  'maybe-timed-hex': {
    fits: ({ header: name, timeHeader }, { header, body, now }, secret) => {
      const at = header(timeHeader)
      const isRight = isRepeated(header(name), at === null ? hex(secret, body) : hex(secret, `${at}:`, body))
      return isRight && (at === null || isRecent(at, now))
    },
    sign: ({ header }, body, secret) => ({ [titled(header)]: hex(secret, body) }),
  },
  standard: {
    fits: (_, { header, body, now }, secret) => {
      const by = header('webhook-signature') === null ? 'svix' : 'webhook'
      const [id, at] = [header(`${by}-id`) ?? '', header(`${by}-timestamp`) ?? '']
      const isAny = isListed(header(`${by}-signature`), ' ', standard(secret, id, at, body))
      return isAny && isRecent(at, now) && secret.startsWith(STANDARD_SECRET)
    },
    sign: (_, body, secret) => {
      const id = `msg_${createHash('sha256').update(body).digest('hex').slice(0, 24)}`
      const at = seconds(new Date())
      return { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': standard(secret, id, at, body) }
    },
  },
  shared: {
    fits: ({ inAddress: isAddressTaken = false }, { header, inAddress }, secret) =>
      [...saidBy(header('authorization') ?? ''), header(OWN_HEADER) ?? '', (isAddressTaken && inAddress) || '']
        .map((said) => isSame(said, secret))
        .some((isRight) => isRight),
    sign: (_, __, secret) => ({ Authorization: `Bearer ${secret}` }),
  },
}

/** What `Authorization` holds as a bearer and as the password of Basic, whoever the user. */
function saidBy(authorization: string): [string, string] {
  const [, way = '', said = ''] = /^(bearer|basic) +(.*)$/i.exec(authorization.slice(0, LONGEST)) ?? []
  if (way.toLowerCase() === 'bearer') return [said, '']
  const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(said, 'base64').toString()) ?? []
  return ['', password]
}

/** A header that came more than once is one, with commas between what each said: the same each time, or it is nobody's. */
function isRepeated(list: string | null, expected: string): boolean {
  return (list ?? '')
    .slice(0, LONGEST)
    .split(',')
    .map((one) => isSame(one.trim(), expected))
    .every((isRight) => isRight)
}

/** Of a list that the sender made, while it goes from one secret to another, one is enough. */
function isListed(list: string | null, separator: string, expected: string): boolean {
  return (list ?? '')
    .slice(0, LONGEST)
    .split(separator)
    .map((one) => isSame(one.trim().replace(/,$/, ''), expected))
    .some((isRight) => isRight)
}

/** Seconds that are none are not taken for now. */
function isRecent(at: string, now: Date): boolean {
  return Math.abs(now.getTime() - Number(at || Number.NaN) * 1000) <= TOLERANCE_MS
}

/** What Standard Webhooks wants beside a body: signed with each of the secrets, so that a receiver may know either. */
export function signStandard(id: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> {
  const timestamp = seconds(at)
  const signatures = secrets.map((secret) => standard(secret, id, timestamp, Buffer.from(body)))
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

function standard(secret: string, id: string, at: string, body: Buffer): string {
  const key = Buffer.from(secret.slice(STANDARD_SECRET.length), 'base64')
  return `v1,${hmac(key, `${id}.${at}.`, body).toString('base64')}`
}

function hex(secret: string, ...parts: (string | Buffer)[]): string {
  return hmac(secret, ...parts).toString('hex')
}

function hmac(key: string | Buffer, ...parts: (string | Buffer)[]): Buffer {
  const made = createHmac('sha256', key)
  for (const part of parts) made.update(part)
  return made.digest()
}

/** Of texts of any length, and without telling at which letter they part. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest())
}

const seconds = (at: Date) => String(Math.floor(at.getTime() / 1000))

function titled(header: string): string {
  return header.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}
