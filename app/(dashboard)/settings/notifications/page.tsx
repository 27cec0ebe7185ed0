import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { NotificationsPage } from '@/components/notifications/notifications-page'
import { NotYours } from '@/components/settings/not-yours'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { listNotifications } from '@/lib/notifications/list.server'
import { notificationsQuery } from '@/lib/notifications/queries'
import { newQueryClient } from '@/lib/query/client'
import { listSubscriptions } from '@/lib/subscriptions/list.server'
import { subscriptionsQuery } from '@/lib/subscriptions/queries'
import { listLedTeams } from '@/lib/teams/list-led.server'

export const metadata: Metadata = { title: 'Notifications' }

export default async function SettingsNotificationsPage() {
  const { actor } = await pageSession()
  if (!can(actor, 'manage', { kind: 'subscription' }))
    return (
      <NotYours
        title="Notifications are for administrators."
        why="A subscription tells a webhook, a chat or a mailbox of incidents as they happen. Ask an administrator for one."
      />
    )

  const client = newQueryClient()
  const [teams] = await Promise.all([
    listLedTeams(actor),
    client.query({ ...subscriptionsQuery(), queryFn: () => listSubscriptions(actor) }),
    client.query({ ...notificationsQuery(), queryFn: () => listNotifications({}, actor) }),
  ])
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <NotificationsPage teams={teams} />
    </HydrationBoundary>
  )
}
