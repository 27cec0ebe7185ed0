import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { ServiceRulesPage } from '@/components/service-rules/service-rules-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { newQueryClient } from '@/lib/query/client'
import { listServiceRules } from '@/lib/service-rules/list.server'
import { serviceRulesQuery } from '@/lib/service-rules/queries'

export const metadata: Metadata = { title: 'Service rules' }

export default async function SettingsServiceRulesPage() {
  const { actor } = await pageSession()
  const client = newQueryClient()
  await client.query({ ...serviceRulesQuery(), queryFn: () => listServiceRules(actor) })

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ServiceRulesPage mayWrite={can(actor, 'write', { kind: 'service-rule' })} />
    </HydrationBoundary>
  )
}
