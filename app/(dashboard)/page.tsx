import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Overview } from '@/components/analytics/overview'
import { askOverview } from '@/lib/analytics/ask-overview.server'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { newQueryClient } from '@/lib/query/client'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { dayAt } from '@/lib/time/zone'

export const metadata: Metadata = { title: 'Overview' }

const loadQuestion = createLoader(questionSearch)

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await pageSession()
  const search = await loadQuestion(searchParams)
  const client = newQueryClient()
  const sources = await client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) })
  const today = dayAt(new Date(sources.asOf), sources.timeZone)
  const query = questionOf(search, today)
  await askOverview(client, query, actor)

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Overview today={today} mayShare={can(actor, 'share', { kind: 'report' })} />
    </HydrationBoundary>
  )
}
