import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { TriagePage } from '@/components/triage/triage-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { said } from '@/lib/lists/search'
import { newQueryClient } from '@/lib/query/client'
import { firstPage, queueQuery } from '@/lib/triage/queries'
import { readQueue } from '@/lib/triage/read-queue.server'
import { triageSearch } from '@/lib/triage/search'
import { TriageQuery } from '@/lib/triage/triage'
import { openDefault } from '@/lib/views/open-default.server'

export const metadata: Metadata = { title: 'Triage' }

const load = createLoader(triageSearch)

export default async function Triage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, profile } = await pageSession()
  await openDefault('/triage', await searchParams, actor)
  const client = newQueryClient()
  const search = said(await load(searchParams))

  // What fails here is asked again by the browser, which says why.
  await Promise.allSettled([
    client.infiniteQuery({
      ...queueQuery(search),
      queryFn: () => readQueue(TriageQuery.parse(firstPage(search)), actor),
    }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TriagePage singleKeys={profile.singleKeys} by={can(actor, 'write', { kind: 'incident' }) ? actor.name : null} />
    </HydrationBoundary>
  )
}
