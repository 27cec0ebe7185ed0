'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { DefinitionWord } from '@/components/analytics/definition-word'
import { NotSaid } from '@/components/ui/facts'
import { NotYet } from '@/components/ui/not-yet'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { RowsLink } from '@/components/ui/rows-link'
import { Section } from '@/components/ui/section'
import { useDone } from '@/components/ui/use-done'
import { teamRatesQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import type { GroupRate } from '@/lib/analytics/team-rates/team-rates'
import { incidentsOf } from '@/lib/analytics/team-rates/team-rates-rows'
import { count } from '@/lib/format'
import { send } from '@/lib/query/send'
import { ownedFinding } from '@/lib/teams/owned-finding'
import type { TeamSummary } from '@/lib/teams/overview'
import { teamsQuery } from '@/lib/teams/queries'
import { rosterWords } from '@/lib/teams/roster-words'
import type { ServiceSetUp } from '@/lib/teams/team'
import { AddTeam } from './add-team'
import { CompareTeams } from './compare-teams'
import type { Named } from './give-service'
import { RatesSentence } from './rates-sentence'
import { TeamRatesPanel } from './team-rates-panel'
import { Unowned } from './unowned'

const headsOf = ({ severity }: AnalyticsQuery) => [
  { name: 'Team' },
  { name: 'Services', isNumber: true },
  { name: 'People', isNumber: true },
  { name: severity === 'critical' ? 'Critical incidents a week' : 'Incidents a week', isNumber: true },
  // Words that stand left beside numbers that stand right want room between.
  { name: 'Roster now', className: 'pl-6' },
  { name: 'What it is and owns' },
]

/** Who answers for what: first what nobody does, then the teams by name and how their changes fared. */
export function TeamsPage({ led, mayAdd, today }: { led: readonly Named[]; mayAdd: boolean; today: string }) {
  const client = useQueryClient()
  const [search] = useQueryStates(questionSearch)
  const query = useMemo(() => questionOf({ ...search, team: null, service: null }, today), [search, today])
  const { data, error, refetch } = useQuery(teamsQuery())
  const { data: rates } = useQuery(teamRatesQuery(query))
  const run = useDone(() => client.invalidateQueries())
  if (!data) return <NotYet what="The teams" error={error} onRetry={() => void refetch()} />

  const give = (slug: string, wish: ServiceSetUp, to: Named) => {
    const put = (team: string | null) => send('PUT', `/services/${slug}`, { ...wish, team })
    void run(
      () => put(wish.team),
      `${wish.name} belongs to ${to.name}, and so do its changes that had no team.`,
      () => void run(() => put(null), `${wish.name} belongs to nobody. Its changes stay with ${to.name}.`),
    )
  }

  return (
    <>
      <RatesSentence query={query} today={today} />
      <main id="main" tabIndex={-1} className="page pb-10 outline-none">
        <h1 className="pt-8 font-serif text-title font-medium">Teams</h1>
        <p className="max-w-[46em] pt-1.5 pb-5 text-body text-pretty text-ink-2">{ownedFinding(data)}</p>
        <div className="mt-2">
          <Unowned services={data.unowned} teams={led} onGive={give} />
          {data.items.length > 0 && (
            <>
              <div className="grid grid-cols-12 gap-x-gutter">
                <TeamRatesPanel query={query} />
              </div>
              <CompareTeams query={query} />
            </>
          )}
          <Section
            name="Teams, by name"
            acts={
              <>
                <DefinitionWord of="incidents a week" ids={['incident-rate']} />
                {mayAdd && <AddTeam />}
              </>
            }
          >
            {data.items.length === 0 ? (
              <p className="text-ink-2">No team is known yet. One comes into being when a record first names it.</p>
            ) : (
              <Rows label="Teams, by name" heads={headsOf(query)}>
                {data.items.map((team) => (
                  <TeamRow
                    key={team.slug}
                    team={team}
                    fared={rates?.items.find(({ slug }) => slug === team.slug)}
                    query={query}
                  />
                ))}
              </Rows>
            )}
          </Section>
          <p className="text-small text-ink-3">
            Which path belongs to which service is set in the{' '}
            <Link href="/settings/service-rules" className="act">
              service rules
            </Link>
            , many at once.
          </p>
        </div>
      </main>
    </>
  )
}

type Listed = { team: TeamSummary; fared: GroupRate | undefined; query: AnalyticsQuery }

function TeamRow({ team: { slug, name, services, members, roster, isSetUp }, fared, query }: Listed) {
  return (
    <Row>
      <Cell leads>
        <Link href={`/teams/${slug}`} prefetch={false} className="font-medium underline-offset-4 hover:underline">
          {name}
        </Link>
      </Cell>
      <Cell isNumber word="services">
        {count(services)}
      </Cell>
      <Cell isNumber word="people">
        {count(members)}
      </Cell>
      <Cell isNumber word="incidents a week">
        {fared && <Incidents of={incidentsOf(fared, query)} />}
      </Cell>
      <Cell className="pl-6">
        {roster ? rosterWords(roster) : <NotSaid why="no roster, so no share of the week" />}
      </Cell>
      <Cell className="text-ink-2">
        {!isSetUp && 'came into being when first named '}
        <Link href={`/teams/${slug}/set-up`} prefetch={false} aria-label={`Set-up of ${name}`} className="act">
          {isSetUp ? 'Set-up' : 'Set it up'}
        </Link>
      </Cell>
    </Row>
  )
}

function Incidents({ of }: { of: ReturnType<typeof incidentsOf> }) {
  if ('why' in of) return <NotSaid why={of.why} />
  return (
    <RowsLink href={of.href}>
      {of.figure} <span className="text-ink-3">· {of.words}</span>
    </RowsLink>
  )
}
