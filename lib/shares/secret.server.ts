import 'server-only'
import { randomBytes } from 'node:crypto'
import { env } from '@/lib/env.server'

const SHAPE = /^[A-Za-z0-9_-]{43}$/
const PREFIX_LENGTH = 6

/** 256 random bits, so that a plain hash of it cannot be guessed back. */
export function newShareSecret(): { secret: string; prefix: string; url: string } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, prefix: secret.slice(0, PREFIX_LENGTH), url: new URL(`/s/${secret}`, env().BASE_URL).href }
}

export function isShareSecret(text: string): boolean {
  return SHAPE.test(text)
}
