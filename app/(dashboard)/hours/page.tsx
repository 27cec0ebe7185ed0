import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { WorkList } from '@/components/work/work-list'
import { workRows } from '@/lib/analytics/list-rows'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { pageSession } from '@/lib/auth/page-session.server'
import { WorkLogsQuery } from '@/lib/work/list-query'
import { listWorkLogs } from '@/lib/work/list.server'
import { workLogsQuery } from '@/lib/work/queries'
import { workSearch } from '@/lib/lists/search'
import { newQueryClient } from '@/lib/query/client'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { dayAt } from '@/lib/time/zone'
import { openDefault } from '@/lib/views/open-default.server'

export const metadata: Metadata = { title: 'Hours' }

const loadQuestion = createLoader(questionSearch)
const loadNarrowing = createLoader(workSearch)

export default async function HoursPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await pageSession()
  await openDefault('/hours', await searchParams, actor)
  const client = newQueryClient()
  const sources = await client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) })
  const today = dayAt(new Date(sources.asOf), sources.timeZone)
  const rows = workRows(questionOf(await loadQuestion(searchParams), today), await loadNarrowing(searchParams))

  // What fails here is asked again by the browser, which says why.
  await Promise.allSettled([
    client.infiniteQuery({ ...workLogsQuery(rows), queryFn: () => listWorkLogs(WorkLogsQuery.parse(rows), actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <WorkList today={today} />
    </HydrationBoundary>
  )
}
