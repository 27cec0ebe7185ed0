import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { TelemetryRulesPage } from '@/components/telemetry/telemetry-rules-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { newQueryClient } from '@/lib/query/client'
import { listRules } from '@/lib/telemetry/list-rules.server'
import { telemetryRulesQuery } from '@/lib/telemetry/queries'

export const metadata: Metadata = { title: 'Telemetry rules' }

export default async function SettingsTelemetryRulesPage() {
  const { actor } = await pageSession()
  const client = newQueryClient()
  await client.query({ ...telemetryRulesQuery(), queryFn: () => listRules(actor) })

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TelemetryRulesPage mayWrite={can(actor, 'write', { kind: 'telemetry-rule' })} />
    </HydrationBoundary>
  )
}
