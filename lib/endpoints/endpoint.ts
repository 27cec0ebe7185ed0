import { z } from 'zod'
import { RefusalReason } from '@/lib/deliveries/refusal'
import { text, Url } from '@/lib/ingest/fields'
import { EndpointState } from './state'

/** How long the old secret is believed beside the new one, in hours. */
const OVERLAP = { error: 'is not a number of hours from 0 to 168' }

const name = () => text(100).refine((value) => value.trim() !== '', { error: 'is blank' })
const Secret = text(200, 16).regex(/^[\x21-\x7e][\x20-\x7e]*[\x21-\x7e]$/, {
  error: 'begins or ends with a blank, or holds letters that no header can',
})

/** What a vendor sends to, without any secret of it. */
export const EndpointItem = z.object({
  id: z.uuid(),
  vendor: z.string(),
  vendorName: z.string(),
  name: z.string(),
  /** What to give the vendor. */
  url: z.string(),
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  disabledAt: z.iso.datetime().nullable(),
  /** Until when the secret before is believed, too. */
  previousUntil: z.iso.datetime().nullable(),
  /** Whether it may be asked for what it did not send. */
  hasApiToken: z.boolean(),
  apiUrl: z.string().nullable(),
  lastDeliveryAt: z.iso.datetime().nullable(),
  /** Of all that is in the log. */
  failed: z.int(),
  state: EndpointState,
  /** The pause between deliveries that is usual for it; null: there were too few to say. */
  usualGapMs: z.int().nullable(),
  /** Deliveries in each of the last 24 hours, the oldest first, and how many of them failed. */
  hours: z.array(z.int()).length(24),
  failedInDay: z.int(),
  /** How long half of them waited at most until they were read; null: none was. */
  lagMs: z.int().nullable(),
  /** What was turned away in the last 24 hours. */
  refused: z.array(
    z.object({ reason: RefusalReason, refused: z.int(), firstAt: z.iso.datetime(), lastAt: z.iso.datetime() }),
  ),
})
export type EndpointItem = z.infer<typeof EndpointItem>

export const EndpointPage = z.object({
  items: z.array(EndpointItem),
  asOf: z.iso.datetime(),
  timeZone: z.string(),
})
export type EndpointPage = z.infer<typeof EndpointPage>

export const NewEndpoint = z.strictObject({
  vendor: text(64),
  name: name(),
  /** Where the vendor makes the secret; left out, we do. */
  secret: Secret.nullish(),
  apiToken: text(500).nullish(),
  apiUrl: Url.nullish(),
})
export type NewEndpoint = z.infer<typeof NewEndpoint>

/** What is left out stays; null takes it away. */
export const EndpointChange = z.strictObject({
  name: name().optional(),
  apiToken: text(500).nullish(),
  apiUrl: Url.nullish(),
})
export type EndpointChange = z.infer<typeof EndpointChange>

export const SecretRotation = z.strictObject({
  secret: Secret.nullish(),
  overlapHours: z.int(OVERLAP).min(0, OVERLAP).max(168, OVERLAP).default(24),
})
export type SecretRotation = z.infer<typeof SecretRotation>

/** The secret is in this answer and in no other. */
export const EndpointMade = z.object({
  id: z.uuid(),
  url: z.string(),
  secret: z.string(),
  /** A command that sends a first delivery with a signature that fits. */
  command: z.string(),
  previousUntil: z.iso.datetime().nullable(),
})
export type EndpointMade = z.infer<typeof EndpointMade>
