import { z } from 'zod'
import { Recipients } from '@/lib/outgoing/recipients'
import { Slug, text, Url } from '@/lib/ingest/fields'
import { EventType } from '@/lib/notifications/event-type'
import { MailState } from '@/lib/outgoing/mail'

/** How long the old secret signs beside the new one, in hours. */
export const OVERLAP_HOURS = 24

export const SubscriptionKind = z.enum(['WEBHOOK', 'SLACK', 'EMAIL'])
export type SubscriptionKind = z.infer<typeof SubscriptionKind>

/** Who is told of what. Of an address only its host is told, for the rest is a secret. */
export const Subscription = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: SubscriptionKind,
  host: z.string().nullable(),
  recipients: z.array(z.string()),
  events: z.array(EventType),
  /** null: of all teams, and of nothing that is private to one. */
  team: z.object({ slug: z.string(), name: z.string() }).nullable(),
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  disabledAt: z.iso.datetime().nullable(),
  disabledWhy: z.string().nullable(),
  /** Until when the secret before signs, too. */
  previousUntil: z.iso.datetime().nullable(),
  /** The receiver asked to be left alone until then. */
  slowUntil: z.iso.datetime().nullable(),
  waiting: z.int(),
  dead: z.int(),
  lastSentAt: z.iso.datetime().nullable(),
  version: z.int(),
})
export type Subscription = z.infer<typeof Subscription>

export const SubscriptionPage = z.object({ items: z.array(Subscription), timeZone: z.string(), mail: MailState })
export type SubscriptionPage = z.infer<typeof SubscriptionPage>

/** `secret`: of a webhook, in this answer and in no other. */
export const SubscriptionMade = z.object({ subscription: Subscription, secret: z.string().nullable() })
export type SubscriptionMade = z.infer<typeof SubscriptionMade>

const name = () => text(100).refine((value) => value.trim() !== '', { error: 'is blank' })
const Events = z
  .array(EventType)
  .min(1, { error: 'are none' })
  .max(50)
  .transform((all) => [...new Set(all)])

export const NewSubscription = z
  .strictObject({
    name: name(),
    kind: SubscriptionKind,
    address: Url.nullish(),
    recipients: Recipients.default([]),
    events: Events,
    team: Slug.nullish(),
  })
  .refine(({ kind, address }) => (kind === 'EMAIL' ? !address : Boolean(address)), {
    error: 'is where a webhook or a chat is, and of mail there is none',
    path: ['address'],
  })
  .refine(({ kind, recipients }) => (kind === 'EMAIL' ? recipients.length > 0 : recipients.length === 0), {
    error: 'are for mail: name somebody there, and nobody else',
    path: ['recipients'],
  })
export type NewSubscription = z.output<typeof NewSubscription>

/** What is left out stays. What it is, and of which team, stays for good. */
export const SubscriptionChange = z.strictObject({
  name: name().optional(),
  address: Url.optional(),
  recipients: Recipients.refine((all) => all.length > 0, { error: 'are none' }).optional(),
  events: Events.optional(),
  isOn: z.boolean().optional(),
})
export type SubscriptionChange = z.output<typeof SubscriptionChange>

const OVERLAP = { error: 'is not a number of hours from 0 to 168' }

export const SubscriptionRotation = z.strictObject({
  overlapHours: z.number(OVERLAP).min(0, OVERLAP).max(168, OVERLAP).default(OVERLAP_HOURS),
})
export type SubscriptionRotation = z.output<typeof SubscriptionRotation>

/** What came of a test, with what the receiver answered. */
export const SubscriptionTest = z.object({
  isSent: z.boolean(),
  detail: z.string().nullable(),
  answerStatus: z.int().nullable(),
  answer: z.string().nullable(),
})
export type SubscriptionTest = z.infer<typeof SubscriptionTest>

/** How many dead sendings of it are tried again. */
export const Replayed = z.object({ replayed: z.int() })
export type Replayed = z.infer<typeof Replayed>
