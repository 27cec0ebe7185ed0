import { dehydrate } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SharedReport } from '@/components/analytics/shared-report'
import { SharedHead } from '@/components/shares/shared-head'
import { readAdoption } from '@/lib/analytics/adoption.server'
import { readFailureRate } from '@/lib/analytics/failure-rate.server'
import { readFigures } from '@/lib/analytics/figures/figures.server'
import { readModes } from '@/lib/analytics/modes/modes.server'
import {
  adoptionQuery,
  failureRateQuery,
  figuresQuery,
  modesQuery,
  registerQuery,
  reviewQuery,
  sreHoursQuery,
  survivalQuery,
  telemetryQuery,
  timesQuery,
} from '@/lib/analytics/queries'
import { readRegister } from '@/lib/analytics/register/register.server'
import { readReview } from '@/lib/analytics/review/review.server'
import { readSreHours } from '@/lib/analytics/sre-hours.server'
import { readSurvival } from '@/lib/analytics/survival/survival.server'
import { readTelemetry } from '@/lib/analytics/telemetry/telemetry.server'
import { readTimes } from '@/lib/analytics/times/times.server'
import { visitor } from '@/lib/auth/page-session.server'
import { newQueryClient } from '@/lib/query/client'
import { openShare } from '@/lib/shares/open-share.server'
import { listSources } from '@/lib/sources/list.server'
import { dayAt } from '@/lib/time/zone'

type Here = { params: Promise<{ secret: string }> }

/** Once a request, for the title asks as well. */
const open = cache(async (secret: string) => {
  await visitor()
  return openShare(secret, await headers())
})

export async function generateMetadata({ params }: Here): Promise<Metadata> {
  const share = await open((await params).secret)
  return { title: share?.name ?? 'Nothing here' }
}

export default async function SharedPage({ params }: Here) {
  const share = await open((await params).secret)
  if (!share) notFound()

  const { actor, query, name, expiresAt } = share
  const client = newQueryClient()
  const [sources] = await Promise.all([
    listSources(actor),
    client.query({ ...failureRateQuery(query), queryFn: () => readFailureRate(query, actor) }),
    client.query({ ...sreHoursQuery(query), queryFn: () => readSreHours(query, actor) }),
    client.query({ ...adoptionQuery(query), queryFn: () => readAdoption(query, actor) }),
    client.query({ ...figuresQuery(query), queryFn: () => readFigures(query, actor) }),
    client.query({ ...timesQuery(query), queryFn: () => readTimes(query, actor) }),
    client.query({ ...modesQuery(query), queryFn: () => readModes(query, actor) }),
    client.query({ ...registerQuery(query), queryFn: () => readRegister(query, actor) }),
    client.query({ ...reviewQuery(query), queryFn: () => readReview(query, actor) }),
    client.query({ ...telemetryQuery(query), queryFn: () => readTelemetry(query, actor) }),
    client.query({ ...survivalQuery(query), queryFn: () => readSurvival(query, actor) }),
  ])
  const team = query.team ? (sources.teams.find(({ slug }) => slug === query.team)?.name ?? query.team) : 'All teams'
  const place = [team, query.service, query.repository].filter(Boolean).join(', ')

  return (
    <>
      <SharedHead name={name} organisation={sources.organisation} lastDay={dayAt(expiresAt, sources.timeZone)} />
      <SharedReport query={query} place={place} answers={dehydrate(client)} />
    </>
  )
}
