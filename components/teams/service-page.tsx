'use client'

import Link from 'next/link'
import { useQueryStates } from 'nuqs'
import { Fragment, useMemo } from 'react'
import { Overview } from '@/components/analytics/overview'
import { rowsHref } from '@/lib/analytics/rows'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import type { ServiceDetail } from '@/lib/teams/service-detail'
import { Crumbs } from './crumbs'
import { LatestIncidents } from './latest-incidents'

/** The Overview of one service, with whose it is, what it depends on, and its latest incidents. */
export function ServicePage({
  service,
  today,
  mayShare,
}: {
  service: ServiceDetail
  today: string
  mayShare: boolean
}) {
  const { slug, name, team } = service
  const scope = useMemo(() => ({ is: { team: null, service: slug }, name }), [slug, name])
  const [search] = useQueryStates(questionSearch)
  const query = useMemo(() => questionOf({ ...search, ...scope.is }, today), [search, scope, today])
  const owner = team ? [{ href: `/teams/${team.slug}`, name: team.name }] : []

  return (
    <Overview
      today={today}
      mayShare={mayShare}
      scope={scope}
      head={
        <header className="page pt-7">
          <Crumbs to={[{ href: '/teams', name: 'Teams' }, ...owner]} at={slug} />
          <p className="mt-2 font-serif text-title font-medium break-words">{name}</p>
          <p className="mt-2 max-w-[46em] text-pretty text-ink-2">
            <Known service={service} />
          </p>
        </header>
      }
      more={
        <>
          <LatestIncidents service={slug} name={name} />
          <p className="flex flex-wrap gap-x-5 gap-y-1 pb-10">
            <Link href={rowsHref('/changes', query)} className="pick">
              Changes of {name}
            </Link>
            <Link href={rowsHref('/incidents', query)} className="pick">
              Incidents of {name}
            </Link>
          </p>
        </>
      }
    />
  )
}

/** "Tier 1, of Payments. It depends on Ledger; Web depends on it." */
function Known({ service: { tier, team, isSetUp, dependsOn, dependents } }: { service: ServiceDetail }) {
  return (
    <>
      {tier === null ? 'Its tier is not said' : `Tier ${tier}`},{' '}
      {team ? (
        <>
          of{' '}
          <Link href={`/teams/${team.slug}`} className="pick">
            {team.name}
          </Link>
        </>
      ) : (
        'and nobody owns it'
      )}
      .{!isSetUp && ' It came into being when a record first named it, and nobody has set it up.'}{' '}
      {dependsOn.length > 0 ? (
        <>
          It depends on <Names of={dependsOn} />
        </>
      ) : (
        'No service is said to be one that it depends on'
      )}
      {dependents.length > 0 && (
        <>
          ; <Names of={dependents} /> {dependents.length === 1 ? 'depends' : 'depend'} on it
        </>
      )}
      .
    </>
  )
}

function Names({ of }: { of: ServiceDetail['dependsOn'] }) {
  return of.map(({ slug, name }, at) => (
    <Fragment key={slug}>
      {at > 0 && (at === of.length - 1 ? ' and ' : ', ')}
      <Link href={`/services/${slug}`} className="pick">
        {name}
      </Link>
    </Fragment>
  ))
}
