import 'server-only'
import { can } from '@/lib/auth/policy'
import { fieldErrors } from '@/lib/http/field-errors'
import type { FieldError, ItemResult } from './batch'
import { contentHash } from './content-hash.server'
import type { RecordKind, Sender } from './record-kind.server'
import type { Version } from './versions'

/** Clocks of machines may be wrong by a day; a person has no need of another time than now. */
const MAX_AHEAD_MS = { PERSON: 300_000, OTHERS: 86_400_000 }

export const REFUSED_BY_DATABASE = 'does not fit with what is stored'

type Named = { source: string; externalId: string; eventAt?: string | null }

/** An item that may come in, as the version it is. */
export type Accepted<Item> = {
  index: number
  key: string
  source: string
  externalId: string
  hasEventTime: boolean
  isImported: boolean
  requestId: string
  version: Version
  item: Item
}

export function keyOf({ source, externalId }: { source: string; externalId: string }): string {
  return JSON.stringify([source, externalId])
}

/** Each item on its own: in, or refused with its reasons. */
export function judge<Item>(
  { contract, touches }: Pick<RecordKind<Item>, 'contract' | 'touches'>,
  value: unknown,
  index: number,
  { actor, receivedAt, requestId, importId }: Sender,
): Accepted<Item> | ItemResult {
  const parsed = contract.safeParse(value)
  if (!parsed.success) return refused(index, fieldErrors(parsed.error))

  const named = parsed.data as Named
  if (actor.source !== null && named.source !== actor.source)
    return refused(index, [{ pointer: '/source', detail: `this token writes as ${actor.source} only` }], 403)

  if (!can(actor, 'write', touches(parsed.data)))
    return refused(index, [{ pointer: '', detail: 'is not yours to write: it is another person’s' }], 403)

  const eventAt = named.eventAt ? Date.parse(named.eventAt) : receivedAt.getTime()
  if (eventAt > receivedAt.getTime() + MAX_AHEAD_MS[actor.kind === 'PERSON' ? 'PERSON' : 'OTHERS'])
    return refused(index, [{ pointer: '/eventAt', detail: 'lies too far ahead; it would outrank all to come' }])

  const version = {
    eventAt,
    receivedAt: receivedAt.getTime(),
    hash: contentHash(named),
    item: parsed.data as Version['item'],
  }
  const { source, externalId } = named
  const hasEventTime = !!named.eventAt
  const isImported = importId !== undefined
  return {
    index,
    key: keyOf(named),
    source,
    externalId,
    hasEventTime,
    isImported,
    requestId,
    version,
    item: parsed.data,
  }
}

export function isAccepted<Item>(judged: Accepted<Item> | ItemResult): judged is Accepted<Item> {
  return 'version' in judged
}

export function refused(index: number, errors: FieldError[], status: 403 | 422 = 422): ItemResult {
  return { index, status, outcome: 'rejected', errors }
}
