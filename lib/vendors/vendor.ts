import type { Scope } from '@/lib/auth/scope'
import type { WordRule } from '@/lib/telemetry/read-labels'
import type { Mapping } from './mapping'
import type { Reading } from './fact'

/** How a vendor shows that it was the vendor. The body is signed as it was sent, before anybody reads it. */
export type Signature =
  /** HMAC-SHA256 over the body, in hex behind a prefix. */
  | { scheme: 'hmac-hex'; header: string; prefix: string }
  /** The same in a list of `v1=…`, one for each secret that the vendor holds. */
  | { scheme: 'hmac-list'; header: string }
  /** `t=…,v1=…` over the seconds and the body, with nothing or a dot between them, and not older than five minutes. */
  | { scheme: 'timed-hex'; header: string }
  /** Hex over the body; where the vendor also says in `timeHeader` when it was, over `<seconds>:` and the body. */
  | { scheme: 'maybe-timed-hex'; header: string; timeHeader: string }
  /** The secret itself, in a header. */
  | { scheme: 'plain'; header: string }
  /** Standard Webhooks: `id.timestamp.body`, in base64, and not older than five minutes. */
  | { scheme: 'standard' }
  /**
   * For vendors that sign nothing: the secret as a bearer, as the password of Basic, or as `X-Aftermerge-Secret`. Where
   * a vendor can set no header either, it may stand in the address.
   */
  | { scheme: 'shared'; inAddress?: boolean }

/** Reads headers whatever their case. */
export type HeaderOf = (name: string) => string | null

/** What of a reading is for the organisation to say. */
export type Rules = {
  /** Our own words beside the checkboxes of a description. */
  words: readonly WordRule[]
  mapping: Mapping
}

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
  /** Where its body names the event and no header does. Noted with the delivery once it is read. */
  eventIn?: (payload: unknown) => string | null
  /** The payload as the vendor means it; throws what is wrong with it. */
  parse: (text: string, header: HeaderOf) => unknown
  /** Where it keeps what an incident is made of; rules of ours come before it. Left out: it tells of none. */
  mapping?: Mapping
  read: (event: string, payload: unknown, rules: Rules) => Reading
  setUp: SetUp
}

/** What whoever sets it up does at the vendor, and a delivery to try it with. */
export type SetUp = {
  /** Where at the vendor. */
  where: string
  steps: readonly string[]
  /** What to paste there, for vendors that send whatever they are told to. */
  template?: { what: string; text: string }
  /** What to tick, as the vendor calls it. */
  events: readonly { name: string; brings: string }[]
  /** Where the vendor makes the secret itself: what it calls it. It is entered here once the vendor has the address. */
  secretOfTheirs?: string
  /** What token to make for asking it what it did not send; null: it sends again by itself. */
  token: string | null
  /** `idHeader` is where the vendor names a delivery. */
  trial: { headers: Record<string, string>; idHeader?: string; body: string }
}
