import 'server-only'
import { createHash } from 'node:crypto'
import { canonical } from '@/lib/ingest/versions'

/** SHA-256 of a snapshot, whatever the order of its keys: Postgres keeps none. */
export function hashOf(snapshot: object): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(canonical(snapshot)).digest())
}
