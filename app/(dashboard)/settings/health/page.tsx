import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { NotYours } from '@/components/settings/not-yours'
import { HealthPage } from '@/components/system/health-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { newQueryClient } from '@/lib/query/client'
import { healthQuery } from '@/lib/system/queries'
import { readHealth } from '@/lib/system/read-health.server'

export const metadata: Metadata = { title: 'System health' }

export default async function SettingsHealthPage() {
  const { actor } = await pageSession()
  if (!can(actor, 'read', { kind: 'system' }))
    return (
      <NotYours title="System health is for administrators." why="Ask one if something does not work as it should." />
    )

  const client = newQueryClient()
  // What fails here is asked again by the browser, which says why.
  await Promise.allSettled([client.query({ ...healthQuery(), queryFn: () => readHealth(actor) })])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <HealthPage />
    </HydrationBoundary>
  )
}
