'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { Overview } from '@/components/analytics/overview'
import { rowsHref } from '@/lib/analytics/rows'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { teamQuery } from '@/lib/teams/queries'
import { teamSentences } from '@/lib/teams/team-sentences'
import { Crumbs } from './crumbs'
import { TeamRatesPanel } from './team-rates-panel'
import { TeamTabs } from './team-tabs'

/** The Overview of one team, with its services side by side. */
export function TeamPage({
  slug,
  name,
  today,
  mayShare,
}: {
  slug: string
  name: string
  today: string
  mayShare: boolean
}) {
  const scope = useMemo(() => ({ is: { team: slug, service: null }, name }), [slug, name])
  const [search] = useQueryStates(questionSearch)
  const query = useMemo(() => questionOf({ ...search, ...scope.is }, today), [search, scope, today])
  const { data: team } = useQuery(teamQuery(slug))

  return (
    <Overview
      today={today}
      mayShare={mayShare}
      scope={scope}
      head={
        <header className="page pt-7">
          <Crumbs to={[{ href: '/teams', name: 'Teams' }]} at={slug} />
          <p className="mt-2 font-serif text-title font-medium break-words">{name}</p>
          <TeamTabs slug={slug} at="figures" />
          {team && (
            <p className="mt-3 max-w-[46em] text-pretty text-ink-2 empty:hidden">{teamSentences(team).join(' ')}</p>
          )}
        </header>
      }
      more={
        <>
          {team && team.services.length > 0 && (
            <div className="grid grid-cols-12 gap-x-gutter">
              <TeamRatesPanel query={query} />
            </div>
          )}
          <p className="flex flex-wrap gap-x-5 gap-y-1 pb-10">
            <Link href={rowsHref('/changes', query)} className="pick">
              Changes of {name}
            </Link>
            <Link href={rowsHref('/incidents', query)} className="pick">
              Incidents of {name}
            </Link>
            <Link href={rowsHref('/hours', query)} className="pick">
              Hours of {name}
            </Link>
          </p>
        </>
      }
    />
  )
}
