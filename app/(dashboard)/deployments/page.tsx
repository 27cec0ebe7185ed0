import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { DeploymentsList } from '@/components/deployments/deployments-list'
import { deploymentRows } from '@/lib/analytics/list-rows'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { pageSession } from '@/lib/auth/page-session.server'
import { DeploymentsQuery } from '@/lib/deployments/list-query'
import { listDeployments } from '@/lib/deployments/list.server'
import { deploymentsQuery } from '@/lib/deployments/queries'
import { deploymentSearch } from '@/lib/lists/search'
import { newQueryClient } from '@/lib/query/client'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { dayAt } from '@/lib/time/zone'

export const metadata: Metadata = { title: 'Deployments' }

const loadQuestion = createLoader(questionSearch)
const loadNarrowing = createLoader(deploymentSearch)

export default async function DeploymentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await pageSession()
  const client = newQueryClient()
  const sources = await client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) })
  const today = dayAt(new Date(sources.asOf), sources.timeZone)
  const rows = deploymentRows(questionOf(await loadQuestion(searchParams), today), await loadNarrowing(searchParams))

  // What fails here is asked again by the browser, which says why.
  await Promise.allSettled([
    client.infiniteQuery({
      ...deploymentsQuery(rows),
      queryFn: () => listDeployments(DeploymentsQuery.parse(rows), actor),
    }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <DeploymentsList today={today} />
    </HydrationBoundary>
  )
}
