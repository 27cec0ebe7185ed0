import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TeamSetUpPage } from '@/components/teams/team-set-up-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { Slug } from '@/lib/ingest/fields'
import { newQueryClient } from '@/lib/query/client'
import { listServiceRules } from '@/lib/service-rules/list.server'
import { serviceRulesQuery } from '@/lib/service-rules/queries'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { findTeam } from '@/lib/teams/find.server'
import { listLedTeams } from '@/lib/teams/list-led.server'
import { teamQuery } from '@/lib/teams/queries'
import { readTeam } from '@/lib/teams/read-team.server'
import { dayAt } from '@/lib/time/zone'

type Here = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Here): Promise<Metadata> {
  await pageSession()
  const team = await teamCalled((await params).slug)
  return { title: team ? `Set-up of ${team.name}` : 'No such team' }
}

const teamCalled = (slug: string) => (Slug.safeParse(slug).success ? findTeam(slug) : null)

export default async function OneTeamSetUpPage({ params }: Here) {
  const { actor } = await pageSession()
  const { slug } = await params
  const team = await teamCalled(slug)
  if (!team) notFound()

  const client = newQueryClient()
  const sources = await client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) })
  const today = dayAt(new Date(sources.asOf), sources.timeZone)
  const [led] = await Promise.all([
    listLedTeams(actor),
    client.query({ ...teamQuery(slug), queryFn: () => readTeam(slug, actor) }),
    client.query({ ...serviceRulesQuery(), queryFn: () => listServiceRules(actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TeamSetUpPage slug={slug} today={today} led={led} />
    </HydrationBoundary>
  )
}
