import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { WebhooksPage } from '@/components/endpoints/webhooks-page'
import { NotYours } from '@/components/settings/not-yours'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { listDeliveries } from '@/lib/deliveries/list-deliveries.server'
import { deliveriesQuery } from '@/lib/deliveries/queries'
import { listEndpoints } from '@/lib/endpoints/list-endpoints.server'
import { endpointsQuery } from '@/lib/endpoints/queries'
import { vendorWords } from '@/lib/endpoints/vendor-words'
import { newQueryClient } from '@/lib/query/client'
import { VENDORS } from '@/lib/vendors/vendors'

export const metadata: Metadata = { title: 'Webhooks' }

export default async function SettingsWebhooksPage() {
  const { actor } = await pageSession()
  if (!can(actor, 'manage', { kind: 'endpoint' }))
    return <NotYours title="Webhooks are for administrators." why="Ask one to connect GitHub or GitLab." />

  const client = newQueryClient()
  await Promise.all([
    client.query({ ...endpointsQuery(), queryFn: () => listEndpoints(actor) }),
    client.query({ ...deliveriesQuery(), queryFn: () => listDeliveries({}, actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <WebhooksPage vendors={VENDORS.map(vendorWords)} />
    </HydrationBoundary>
  )
}
