import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { createLoader, type SearchParams } from 'nuqs/server'
import { SpotCheckPage } from '@/components/spot-checks/spot-check-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { newQueryClient } from '@/lib/query/client'
import { findSpotCheck } from '@/lib/spot-checks/find.server'
import { nextToLabelQuery, spotCheckQuery } from '@/lib/spot-checks/queries'
import { readNext } from '@/lib/spot-checks/read-next.server'
import { spotCheckSearch } from '@/lib/spot-checks/search'

export const metadata: Metadata = { title: 'Spot check' }

const load = createLoader(spotCheckSearch)

type Here = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function OneSpotCheckPage({ params, searchParams }: Here) {
  const { id } = await params
  const { actor, profile } = await pageSession()
  const { at, mixed } = await load(searchParams)
  const spotCheck = await findSpotCheck(id, { mixed }, actor)
  if (!spotCheck) notFound()

  const client = newQueryClient()
  const may = {
    label: can(actor, 'write', { kind: 'spot-check' }),
    close: can(actor, 'manage', { kind: 'spot-check' }),
  }
  await Promise.allSettled([
    client.query({ ...spotCheckQuery(id, { mixed }), queryFn: () => spotCheck }),
    may.label &&
      !spotCheck.closedAt &&
      client.query({ ...nextToLabelQuery(id, at), queryFn: () => readNext(id, { at: at ?? undefined }, actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SpotCheckPage id={id} may={may} hasKeys={profile.singleKeys} />
    </HydrationBoundary>
  )
}
