import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { ChangesList } from '@/components/changes/changes-list'
import { readAdoption } from '@/lib/analytics/adoption.server'
import { readFunnel } from '@/lib/analytics/funnel.server'
import { changeRows } from '@/lib/analytics/list-rows'
import { adoptionQuery, funnelQuery } from '@/lib/analytics/queries'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { ChangesQuery } from '@/lib/changes/list-query'
import { listChanges } from '@/lib/changes/list.server'
import { changesQuery } from '@/lib/changes/queries'
import { changeSearch } from '@/lib/lists/search'
import { TOOLS } from '@/lib/origins/tools/table'
import { newQueryClient } from '@/lib/query/client'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { dayAt } from '@/lib/time/zone'
import { openDefault } from '@/lib/views/open-default.server'

export const metadata: Metadata = { title: 'Changes & attribution' }

/** The tools that write code, by name. */
const AGENTS = TOOLS.filter(({ role }) => role === 'agent').map(({ id, name }) => ({ value: id, label: name }))

const loadQuestion = createLoader(questionSearch)
const loadNarrowing = createLoader(changeSearch)

export default async function ChangesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await pageSession()
  await openDefault('/changes', await searchParams, actor)
  const client = newQueryClient()
  const sources = await client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) })
  const today = dayAt(new Date(sources.asOf), sources.timeZone)
  const query = questionOf(await loadQuestion(searchParams), today)
  const rows = changeRows(query, await loadNarrowing(searchParams))

  // What fails here is asked again by the browser, which says why.
  await Promise.allSettled([
    client.infiniteQuery({ ...changesQuery(rows), queryFn: () => listChanges(ChangesQuery.parse(rows), actor) }),
    client.query({ ...adoptionQuery(query), queryFn: () => readAdoption(query, actor) }),
    client.query({ ...funnelQuery(query), queryFn: () => readFunnel(query, actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ChangesList today={today} tools={AGENTS} mayCorrect={can(actor, 'write', { kind: 'attribution' })} />
    </HydrationBoundary>
  )
}
