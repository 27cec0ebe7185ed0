import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { WeekPage } from '@/components/hours/week-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { coverageQuery } from '@/lib/coverage/queries'
import { readCoverage } from '@/lib/coverage/read.server'
import { listNudges } from '@/lib/nudges/list.server'
import { nudgesQuery } from '@/lib/nudges/queries'
import { newQueryClient } from '@/lib/query/client'
import { listLedTeams } from '@/lib/teams/list-led.server'
import { timerQuery } from '@/lib/timers/queries'
import { readTimer } from '@/lib/timers/read.server'
import { weekQuery } from '@/lib/work/queries'
import { readWeek } from '@/lib/work/read-week.server'
import { weekSearch } from '@/lib/work/week-search'

export const metadata: Metadata = { title: 'My week' }

const loadSearch = createLoader(weekSearch)

export default async function HoursWeekPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await pageSession()
  const { week: asked, team } = await loadSearch(searchParams)
  const client = newQueryClient()
  const [week, teams] = await Promise.all([
    client.query({ ...weekQuery(asked), queryFn: () => readWeek({ ...(asked && { week: asked }) }, actor) }),
    listLedTeams(actor),
  ])
  const led = teams.find(({ slug }) => slug === team) ?? teams[0]

  // What fails here is asked again by the browser, which says why.
  await Promise.allSettled([
    client.query({ ...nudgesQuery(), queryFn: () => listNudges(actor) }),
    client.query({ ...timerQuery(), queryFn: () => readTimer(actor) }),
    led &&
      client.query({
        ...coverageQuery(led.slug, week.week),
        queryFn: () => readCoverage(led.slug, { week: week.week }, actor),
      }),
  ])

  const mayLog = can(actor, 'write', { kind: 'work-log', ...(actor.email && { email: actor.email }) })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <WeekPage mayLog={mayLog} teams={teams} />
    </HydrationBoundary>
  )
}
