import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { AttributionPage } from '@/components/attribution/attribution-page'
import { attributionQuery, originRulesQuery } from '@/lib/attribution/queries'
import { readAttribution } from '@/lib/attribution/read-attribution.server'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { listRules } from '@/lib/origin-rules/list-rules.server'
import { newQueryClient } from '@/lib/query/client'

export const metadata: Metadata = { title: 'Attribution' }

export default async function SettingsAttributionPage() {
  const { actor } = await pageSession()
  const client = newQueryClient()
  await Promise.allSettled([
    client.query({ ...attributionQuery(), queryFn: () => readAttribution(actor) }),
    client.query({ ...originRulesQuery(), queryFn: () => listRules(actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AttributionPage mayWrite={can(actor, 'write', { kind: 'attribution' })} />
    </HydrationBoundary>
  )
}
