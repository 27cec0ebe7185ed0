import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { createLoader, type SearchParams } from 'nuqs/server'
import { TeamPage } from '@/components/teams/team-page'
import { askOverview } from '@/lib/analytics/ask-overview.server'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { Slug } from '@/lib/ingest/fields'
import { newQueryClient } from '@/lib/query/client'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { findTeam } from '@/lib/teams/find.server'
import { teamQuery } from '@/lib/teams/queries'
import { readTeam } from '@/lib/teams/read-team.server'
import { dayAt } from '@/lib/time/zone'

type Here = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> }

const loadQuestion = createLoader(questionSearch)

export async function generateMetadata({ params }: Here): Promise<Metadata> {
  await pageSession()
  return { title: (await teamCalled((await params).slug))?.name ?? 'No such team' }
}

const teamCalled = (slug: string) => (Slug.safeParse(slug).success ? findTeam(slug) : null)

export default async function OneTeamPage({ params, searchParams }: Here) {
  const { actor } = await pageSession()
  const { slug } = await params
  const team = await teamCalled(slug)
  if (!team) notFound()

  const client = newQueryClient()
  const sources = await client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) })
  const today = dayAt(new Date(sources.asOf), sources.timeZone)
  const query = questionOf({ ...(await loadQuestion(searchParams)), team: slug }, today)
  await Promise.all([
    client.query({ ...teamQuery(slug), queryFn: () => readTeam(slug, actor) }),
    askOverview(client, query, actor),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TeamPage slug={slug} name={team.name} today={today} mayShare={can(actor, 'share', { kind: 'report' })} />
    </HydrationBoundary>
  )
}
