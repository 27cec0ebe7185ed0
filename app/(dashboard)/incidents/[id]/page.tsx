import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { IncidentPage } from '@/components/incidents/incident-page'
import { readHistory } from '@/lib/audit/read-history.server'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { suggestionsQuery } from '@/lib/causes/queries'
import { suggestCauses } from '@/lib/causes/suggest.server'
import { findIncident } from '@/lib/incidents/find.server'
import { incidentHistoryQuery, incidentQuery } from '@/lib/incidents/queries'
import { readIncident } from '@/lib/incidents/read.server'
import { newQueryClient } from '@/lib/query/client'

type Here = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Here): Promise<Metadata> {
  const { actor } = await pageSession()
  const incident = await findIncident((await params).id, actor)
  return { title: incident ? `${incident.key} ${incident.title}` : 'No such incident' }
}

export default async function OneIncidentPage({ params }: Here) {
  const { id } = await params
  const { actor, profile } = await pageSession()
  const incident = await findIncident(id, actor)
  if (!incident) notFound()

  const client = newQueryClient()
  await Promise.allSettled([
    client.query({ ...incidentQuery(id), queryFn: () => readIncident(id, actor) }),
    client.query({ ...suggestionsQuery(id), queryFn: () => suggestCauses(id, actor) }),
    client.query({
      ...incidentHistoryQuery(id),
      queryFn: () => readHistory({ kind: 'INCIDENT', ...incident }, actor),
    }),
  ])

  const mayDecide = can(actor, 'write', { kind: 'incident' })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <IncidentPage name={id} singleKeys={profile.singleKeys} by={mayDecide ? actor.name : null} />
    </HydrationBoundary>
  )
}
