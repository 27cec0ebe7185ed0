import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

const PREFIX = 'am_live_'
const SHAPE = /^am_live_([A-Za-z0-9_-]{43})_([0-9a-f]{8})$/

/** A new secret: 256 random bits and a checksum, so that a mistyped one costs no query and scanners can spot it. */
export function newSecret(): string {
  const random = randomBytes(32).toString('base64url')
  return `${PREFIX}${random}_${checksum(random)}`
}

/** Secrets are 256 random bits, so a plain hash cannot be guessed back; only this is stored. */
export function hashOf(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest())
}

export function isWellFormed(secret: string): boolean {
  const [, random, sum] = SHAPE.exec(secret) ?? []
  return random !== undefined && checksum(random) === sum
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}
