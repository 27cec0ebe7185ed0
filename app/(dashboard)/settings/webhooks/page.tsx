import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { WebhooksPage } from '@/components/endpoints/webhooks-page'
import { NotYours } from '@/components/settings/not-yours'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { DeliveriesQuery } from '@/lib/deliveries/delivery'
import { listFailures } from '@/lib/deliveries/list-failures.server'
import { listDeliveries } from '@/lib/deliveries/list-deliveries.server'
import { deliveriesQuery, failuresQuery } from '@/lib/deliveries/queries'
import { listEndpoints } from '@/lib/endpoints/list-endpoints.server'
import { endpointsQuery } from '@/lib/endpoints/queries'
import { vendorWords } from '@/lib/endpoints/vendor-words'
import { newQueryClient } from '@/lib/query/client'
import { VENDORS } from '@/lib/vendors/vendors'

export const metadata: Metadata = { title: 'Webhooks' }

export default async function SettingsWebhooksPage() {
  const { actor } = await pageSession()
  if (!can(actor, 'manage', { kind: 'endpoint' }))
    return <NotYours title="Webhooks are for administrators." why="Ask one to connect your tools." />

  const client = newQueryClient()
  await Promise.all([
    client.query({ ...endpointsQuery(), queryFn: () => listEndpoints(actor) }),
    client.query({ ...failuresQuery(), queryFn: () => listFailures(actor) }),
    client.query({ ...deliveriesQuery(), queryFn: () => listDeliveries(DeliveriesQuery.parse({}), actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <WebhooksPage vendors={VENDORS.map(vendorWords)} />
    </HydrationBoundary>
  )
}
