import 'server-only'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Link } from './chain.server'
import type { Checkpoint } from './checkpoint'

export function signCheckpoint({ seq, hash }: Link, at: string, secret: string): Checkpoint {
  return { at, seq, hash, signature: signatureOf({ at, seq, hash }, secret).toString('hex') }
}

export function isSigned({ signature, ...said }: Checkpoint, secret: string): boolean {
  return timingSafeEqual(Buffer.from(signature, 'hex'), signatureOf(said, secret))
}

/** Under a key of its own, so that a signature made for anything else never fits here. */
function signatureOf({ at, seq, hash }: Omit<Checkpoint, 'signature'>, secret: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'aftermerge audit checkpoint', 32))
  return createHmac('sha256', key)
    .update(JSON.stringify([at, seq, hash]))
    .digest()
}
