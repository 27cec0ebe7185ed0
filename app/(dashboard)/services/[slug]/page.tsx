import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { createLoader, type SearchParams } from 'nuqs/server'
import { ServicePage } from '@/components/teams/service-page'
import { askOverview } from '@/lib/analytics/ask-overview.server'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import type { Actor } from '@/lib/auth/actor'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { Slug } from '@/lib/ingest/fields'
import { newQueryClient } from '@/lib/query/client'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { readService } from '@/lib/teams/read-service.server'
import { dayAt } from '@/lib/time/zone'

type Here = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> }

const loadQuestion = createLoader(questionSearch)

export async function generateMetadata({ params }: Here): Promise<Metadata> {
  const { actor } = await pageSession()
  return { title: (await serviceCalled((await params).slug, actor))?.name ?? 'No such service' }
}

const serviceCalled = (slug: string, actor: Actor) => (Slug.safeParse(slug).success ? readService(slug, actor) : null)

export default async function OneServicePage({ params, searchParams }: Here) {
  const { actor } = await pageSession()
  const { slug } = await params
  const service = await serviceCalled(slug, actor)
  if (!service) notFound()

  const client = newQueryClient()
  const sources = await client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) })
  const today = dayAt(new Date(sources.asOf), sources.timeZone)
  await askOverview(
    client,
    questionOf({ ...(await loadQuestion(searchParams)), team: null, service: slug }, today),
    actor,
  )

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ServicePage service={service} today={today} mayShare={can(actor, 'share', { kind: 'report' })} />
    </HydrationBoundary>
  )
}
