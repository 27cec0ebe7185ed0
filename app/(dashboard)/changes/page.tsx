import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { ChangesList } from '@/components/changes/changes-list'
import { changeRows } from '@/lib/analytics/list-rows'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { pageSession } from '@/lib/auth/page-session.server'
import { ChangesQuery } from '@/lib/changes/list-query'
import { listChanges } from '@/lib/changes/list.server'
import { changesQuery } from '@/lib/changes/queries'
import { changeSearch } from '@/lib/lists/search'
import { newQueryClient } from '@/lib/query/client'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { dayAt } from '@/lib/time/zone'

export const metadata: Metadata = { title: 'Changes' }

const loadQuestion = createLoader(questionSearch)
const loadNarrowing = createLoader(changeSearch)

export default async function ChangesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await pageSession()
  const client = newQueryClient()
  const sources = await client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) })
  const today = dayAt(new Date(sources.asOf), sources.timeZone)
  const rows = changeRows(questionOf(await loadQuestion(searchParams), today), await loadNarrowing(searchParams))

  // What fails here is asked again by the browser, which says why.
  await Promise.allSettled([
    client.infiniteQuery({ ...changesQuery(rows), queryFn: () => listChanges(ChangesQuery.parse(rows), actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ChangesList today={today} />
    </HydrationBoundary>
  )
}
