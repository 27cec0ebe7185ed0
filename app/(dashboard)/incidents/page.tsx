import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { IncidentsList } from '@/components/incidents/incidents-list'
import { incidentRows } from '@/lib/analytics/list-rows'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { pageSession } from '@/lib/auth/page-session.server'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { listIncidents } from '@/lib/incidents/list.server'
import { incidentsQuery } from '@/lib/incidents/queries'
import { incidentSearch } from '@/lib/lists/search'
import { newQueryClient } from '@/lib/query/client'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { dayAt } from '@/lib/time/zone'
import { openDefault } from '@/lib/views/open-default.server'

export const metadata: Metadata = { title: 'Incidents' }

const loadQuestion = createLoader(questionSearch)
const loadNarrowing = createLoader(incidentSearch)

export default async function IncidentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await pageSession()
  await openDefault('/incidents', await searchParams, actor)
  const client = newQueryClient()
  const sources = await client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) })
  const today = dayAt(new Date(sources.asOf), sources.timeZone)
  const rows = incidentRows(questionOf(await loadQuestion(searchParams), today), await loadNarrowing(searchParams))

  // What fails here is asked again by the browser, which says why.
  await Promise.allSettled([
    client.infiniteQuery({ ...incidentsQuery(rows), queryFn: () => listIncidents(IncidentsQuery.parse(rows), actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <IncidentsList today={today} />
    </HydrationBoundary>
  )
}
