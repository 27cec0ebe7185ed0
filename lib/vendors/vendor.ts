import type { Scope } from '@/lib/auth/scope'
import type { WordRule } from '@/lib/telemetry/read-labels'
import type { Reading } from './fact'

/** How a vendor shows that it was the vendor. The body is signed as it was sent, before anybody reads it. */
export type Signature =
  /** HMAC-SHA256 over the body, in hex behind a prefix. */
  | { scheme: 'hmac-hex'; header: string; prefix: string }
  /** The secret itself, in a header. */
  | { scheme: 'plain'; header: string }
  /** Standard Webhooks: `id.timestamp.body`, in base64, and not older than five minutes. */
  | { scheme: 'standard' }

/** Reads headers whatever their case. */
export type HeaderOf = (name: string) => string | null

/** All that is particular to one vendor. The door, the log and the page know nothing else of it. */
export type Vendor = {
  id: string
  name: string
  /** One of them must fit. */
  signatures: readonly Signature[]
  maxBytes: number
  /** What it may write. */
  scopes: readonly Scope[]
  /** Headers that are kept with a delivery, in lower case. None of them holds a secret. */
  keeps: readonly string[]
  /** What names this delivery among all of its endpoint; null: it says nothing, so the body does. */
  deliveryId: (header: HeaderOf) => string | null
  event: (header: HeaderOf) => string
  /** The payload as the vendor means it; throws what is wrong with it. */
  parse: (text: string, header: HeaderOf) => unknown
  /** `words` are our own ones beside the checkboxes of a description. */
  read: (event: string, payload: unknown, words: readonly WordRule[]) => Reading
  setUp: SetUp
}

/** What whoever sets it up does at the vendor, and a delivery to try it with. */
export type SetUp = {
  /** Where at the vendor. */
  where: string
  steps: readonly string[]
  /** What to tick, as the vendor calls it. */
  events: readonly { name: string; brings: string }[]
  /** What token to make for asking it what it did not send; null: it sends again by itself. */
  token: string | null
  /** `idHeader` is where the vendor names a delivery. */
  trial: { headers: Record<string, string>; idHeader: string; body: string }
}
