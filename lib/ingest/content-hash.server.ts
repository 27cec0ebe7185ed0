import 'server-only'
import { createHash } from 'node:crypto'
import { canonical } from './versions'

type Content = { eventAt?: unknown }

/** Of what a version says; when it says so is no part of it. */
export function contentHash({ eventAt: _, ...content }: Content): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}

/** Whether a stored payload is still what was hashed when it came in. */
export function isSaid(payload: string, hash: string): boolean {
  return contentHash(JSON.parse(payload) as Content) === hash
}
