'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { NotYet } from '@/components/ui/not-yet'
import { Section } from '@/components/ui/section'
import { useDone } from '@/components/ui/use-done'
import { counted } from '@/lib/format'
import { longDay } from '@/lib/format-time'
import { send } from '@/lib/query/send'
import { sourcesQuery } from '@/lib/sources/queries'
import { teamQuery } from '@/lib/teams/queries'
import { addDays, weekday } from '@/lib/time/day'
import { Crumbs } from './crumbs'
import type { Named } from './give-service'
import { Members } from './members'
import { NameTeam } from './name-team'
import { Rosters } from './rosters'
import { TeamRules } from './team-rules'
import { TeamServices } from './team-services'
import { TeamTabs } from './team-tabs'

/** One team: what it answers for, who it is, what it is rostered for, and which paths are its. */
export function TeamSetUpPage({
  slug,
  today,
  led,
}: {
  slug: string
  today: string
  /** The teams that whoever looks may write. */
  led: readonly Named[]
}) {
  const client = useQueryClient()
  const { data: team, error, refetch } = useQuery(teamQuery(slug))
  const { data: sources } = useQuery(sourcesQuery())
  const run = useDone(() => client.invalidateQueries())
  if (!team) return <NotYet what="This team" error={error} onRetry={() => void refetch()} />

  const mayWrite = led.some((one) => one.slug === slug)
  const teamNames = new Map(sources?.teams.map((one) => [one.slug, one.name]))
  const owners = new Map(sources?.services.map((one) => [one.slug, one.team]))
  const path = `/teams/${slug}`

  return (
    <main id="main" tabIndex={-1} className="page pb-10 outline-none">
      <header className="pt-7 pb-6">
        <Crumbs to={[{ href: '/teams', name: 'Teams' }]} at={slug} />
        <NameTeam
          team={team}
          mayWrite={mayWrite}
          onName={(name) => void run(() => send('PUT', path, { name }), `The team is called ${name}.`)}
        />
        <TeamTabs slug={slug} at="set-up" />
      </header>
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)] gap-x-gutter stacked:grid-cols-1">
        <div className="min-w-0">
          <Section name={counted(team.services.length, 'service')}>
            <TeamServices
              team={slug}
              services={team.services}
              teams={led}
              onSet={
                mayWrite
                  ? (service, wish, before, words) => {
                      const put = (as: object) => send('PUT', `/services/${service}`, as)
                      void run(
                        () => put(wish),
                        words,
                        () => void run(() => put(before), 'Taken back.'),
                      )
                    }
                  : null
              }
            />
          </Section>
          <Section name="Paths that lead to its services">
            <TeamRules
              services={team.services.map((service) => service.slug)}
              teamOf={(service) => teamNames.get(owners.get(service) ?? '') ?? null}
            />
          </Section>
        </div>
        <div className="min-w-0">
          <Section name="Rosters">
            <Rosters
              rosters={team.rosters}
              today={today}
              nextMonday={addDays(today, 8 - weekday(today))}
              onSet={
                mayWrite
                  ? async (entry) => {
                      await send('PUT', `${path}/roster`, entry)
                      await run(() => Promise.resolve(), `The roster from ${longDay(entry.effectiveFrom)} is set.`)
                    }
                  : null
              }
              onTakeBack={(entry) =>
                void run(
                  () => send('DELETE', `${path}/roster/${entry.effectiveFrom}`),
                  `The roster from ${longDay(entry.effectiveFrom)} is taken back.`,
                  () => void run(() => send('PUT', `${path}/roster`, entry), 'It is there again.'),
                )
              }
            />
          </Section>
          <Section name={team.memberCount === 1 ? '1 person' : `${team.memberCount} people`}>
            <Members team={team} />
          </Section>
        </div>
      </div>
    </main>
  )
}
