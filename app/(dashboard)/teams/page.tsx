import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { TeamsPage } from '@/components/teams/teams-page'
import { teamRatesQuery } from '@/lib/analytics/queries'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { readTeamRates } from '@/lib/analytics/team-rates/team-rates.server'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { newQueryClient } from '@/lib/query/client'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { listLedTeams } from '@/lib/teams/list-led.server'
import { teamsQuery } from '@/lib/teams/queries'
import { readTeams } from '@/lib/teams/read-teams.server'
import { dayAt } from '@/lib/time/zone'

export const metadata: Metadata = { title: 'Teams' }

const loadQuestion = createLoader(questionSearch)

export default async function AllTeamsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await pageSession()
  const client = newQueryClient()
  const sources = await client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) })
  const today = dayAt(new Date(sources.asOf), sources.timeZone)
  const query = questionOf({ ...(await loadQuestion(searchParams)), team: null, service: null }, today)
  const [led] = await Promise.all([
    listLedTeams(actor),
    client.query({ ...teamsQuery(), queryFn: () => readTeams(actor) }),
    // What fails here is asked again by the browser, which says why.
    client.query({ ...teamRatesQuery(query), queryFn: () => readTeamRates(query, actor) }).catch(() => null),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TeamsPage led={led} today={today} mayAdd={can(actor, 'write', { kind: 'team', teamId: null })} />
    </HydrationBoundary>
  )
}
