import 'server-only'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { HeaderOf, Signature } from '@/lib/vendors/vendor'

const TOLERANCE_MS = 5 * 60_000
const STANDARD_SECRET = 'whsec_'

type Sent = { header: HeaderOf; body: Buffer; now: Date }

/** Whether whoever sent this body knew one of these secrets. Takes as long whatever is wrong with it. */
export function isSigned(signatures: readonly Signature[], sent: Sent, secrets: readonly string[]): boolean {
  return signatures
    .flatMap((signature) => secrets.map((secret) => fits(signature, sent, secret)))
    .some((isRight) => isRight)
}

function fits(signature: Signature, { header, body, now }: Sent, secret: string): boolean {
  if (signature.scheme === 'plain') return isSame(header(signature.header) ?? '', secret)
  if (signature.scheme === 'hmac-hex')
    return isSame(header(signature.header) ?? '', signature.prefix + hmac(secret, body).toString('hex'))

  const [id, timestamp] = [header('webhook-id') ?? '', header('webhook-timestamp') ?? '']
  const age = Math.abs(now.getTime() - Number(timestamp || Number.NaN) * 1000)
  const expected = standard(secret, id, timestamp, body)
  const isAny = (header('webhook-signature') ?? '')
    .slice(0, 4000)
    .split(' ')
    .map((one) => isSame(one, expected))
    .some((isRight) => isRight)
  return isAny && age <= TOLERANCE_MS && secret.startsWith(STANDARD_SECRET)
}

/** The headers by which a vendor would show that it knows the secret. */
export function sign(signature: Signature, body: string, secret: string): Record<string, string> {
  if (signature.scheme === 'plain') return { [titled(signature.header)]: secret }
  if (signature.scheme === 'hmac-hex')
    return { [titled(signature.header)]: signature.prefix + hmac(secret, Buffer.from(body)).toString('hex') }

  const [id, timestamp] = [`msg_${createHash('sha256').update(body).digest('hex').slice(0, 24)}`, seconds(new Date())]
  const value = standard(secret, id, timestamp, Buffer.from(body))
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': value }
}

function standard(secret: string, id: string, timestamp: string, body: Buffer): string {
  const key = Buffer.from(secret.slice(STANDARD_SECRET.length), 'base64')
  return `v1,${hmac(key, Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body])).toString('base64')}`
}

function hmac(key: string | Buffer, body: Buffer): Buffer {
  return createHmac('sha256', key).update(body).digest()
}

/** Of texts of any length, and without telling at which letter they part. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest())
}

const seconds = (at: Date) => String(Math.floor(at.getTime() / 1000))

function titled(header: string): string {
  return header.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}
