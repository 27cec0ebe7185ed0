import { z } from 'zod'
import { SubscriptionKind } from '@/lib/subscriptions/subscription'
import { EventType } from './event-type'

export const NotificationStatus = z.enum(['DUE', 'SENDING', 'SENT', 'DEAD', 'WITHHELD'])
export type NotificationStatus = z.infer<typeof NotificationStatus>

/** One fact on its way to one subscription. */
export const Notification = z.object({
  id: z.uuid(),
  type: EventType,
  at: z.iso.datetime(),
  /** The key of an incident, or the week of a review. */
  subject: z.string(),
  subscription: z.object({ id: z.uuid(), name: z.string(), kind: SubscriptionKind }),
  status: NotificationStatus,
  attempts: z.int(),
  /** null once it ended. */
  nextAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  detail: z.string().nullable(),
  answerStatus: z.int().nullable(),
  /** The beginning of what the receiver answered last. */
  answer: z.string().nullable(),
})
export type Notification = z.infer<typeof Notification>

export const NotificationPage = z.object({
  items: z.array(Notification),
  nextCursor: z.string().nullable(),
  timeZone: z.string(),
})
export type NotificationPage = z.infer<typeof NotificationPage>
