import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { SpotChecksPage } from '@/components/spot-checks/spot-checks-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { newQueryClient } from '@/lib/query/client'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { listSpotChecks } from '@/lib/spot-checks/list.server'
import { spotChecksQuery } from '@/lib/spot-checks/queries'
import { dayAt } from '@/lib/time/zone'

export const metadata: Metadata = { title: 'Spot checks' }

export default async function ChangesSpotChecksPage() {
  const { actor } = await pageSession()
  const client = newQueryClient()
  const [sources] = await Promise.all([
    client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) }),
    client.query({ ...spotChecksQuery(), queryFn: () => listSpotChecks(actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SpotChecksPage
        today={dayAt(new Date(sources.asOf), sources.timeZone)}
        mayDraw={can(actor, 'manage', { kind: 'spot-check' })}
      />
    </HydrationBoundary>
  )
}
