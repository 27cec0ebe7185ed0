import 'server-only'
import { hash } from 'node:crypto'
import { canonical } from '@/lib/ingest/versions'

/** A line as it is hashed: everything it says, and the version of a record that it speaks of. */
export type ChainedLine = {
  seq: string
  at: string
  actorKind: string
  actorId: string | null
  actorName: string
  action: string
  entity: string
  entityId: string
  before: unknown
  after: unknown
  rawEventId: string | null
  /** Hex; of the version, so that what a sender said cannot be replaced either. */
  contentHash: string | null
  requestId: string
}

/** A place in the chain: what stands up to here has this hash. */
export type Link = { seq: number; hash: string }

/** Where every chain begins. */
export const NO_LINES: Link = { seq: 0, hash: '0'.repeat(64) }

/** SHA-256 over the hash of the line before and this line, in hex: changing, moving or taking out one breaks all after it. */
export function linkOf(previous: string, line: ChainedLine): string {
  const { seq, at, actorKind, actorId, actorName, action, entity, entityId } = line
  const { before, after, rawEventId, contentHash, requestId } = line
  const said = [seq, at, actorKind, actorId, actorName, action, entity, entityId]
  const rest = [before ?? null, after ?? null, rawEventId, contentHash, requestId]
  return hash('sha256', Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(canonical([...said, ...rest]))]))
}
