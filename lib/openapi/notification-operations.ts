import { NotificationsQuery } from '@/lib/notifications/list-query'
import { NotificationPage } from '@/lib/notifications/notification'
import {
  NewSubscription,
  Replayed,
  Subscription,
  SubscriptionChange,
  SubscriptionMade,
  SubscriptionPage,
  SubscriptionRotation,
  SubscriptionTest,
} from '@/lib/subscriptions/subscription'
import type { Operation } from './operation'

const access = { action: 'manage', kind: 'subscription' } as const

/** Who is told of what happens, as it happens. The address of a webhook is in no answer. */
export const NOTIFICATION_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/subscriptions',
    summary: 'List who is told of what happens, with what waits and what was given up.',
    access,
    answer: { status: 200, contract: SubscriptionPage },
  },
  {
    method: 'post',
    path: '/subscriptions',
    summary: 'Have a webhook, a chat or a mailbox told from now on. The secret of a webhook is in this answer alone.',
    access,
    body: NewSubscription,
    answer: { status: 201, contract: SubscriptionMade },
  },
  {
    method: 'get',
    path: '/subscriptions/{id}',
    summary: 'Read one subscription.',
    access,
    answer: { status: 200, contract: Subscription },
  },
  {
    method: 'patch',
    path: '/subscriptions/{id}',
    summary: 'Change where a subscription goes and of what, or turn it off or on. What is left out stays.',
    access,
    body: SubscriptionChange,
    isEdit: true,
    answer: { status: 200, contract: Subscription },
  },
  {
    method: 'delete',
    path: '/subscriptions/{id}',
    summary: 'Take a subscription away, with what waits for it.',
    access,
    isEdit: true,
    answer: { status: 204, contract: null },
  },
  {
    method: 'post',
    path: '/subscriptions/{id}/secret',
    summary: 'Give a webhook another secret. The one before signs beside it for a while.',
    access,
    body: SubscriptionRotation,
    answer: { status: 201, contract: SubscriptionMade },
  },
  {
    method: 'post',
    path: '/subscriptions/{id}/test',
    summary: 'Send a test now, of nothing that happened, and read what came of it.',
    access,
    answer: { status: 200, contract: SubscriptionTest },
  },
  {
    method: 'post',
    path: '/subscriptions/{id}/replay',
    summary: 'Try again all that was given up of a subscription.',
    access,
    answer: { status: 200, contract: Replayed },
  },
  {
    method: 'get',
    path: '/notifications',
    summary: 'List what went out, waits or was given up, the newest first.',
    access,
    query: NotificationsQuery,
    answer: { status: 200, contract: NotificationPage },
  },
  {
    method: 'post',
    path: '/notifications/{id}/replay',
    summary: 'Try again one notification that was given up.',
    access,
    answer: { status: 200, contract: Replayed },
  },
]
