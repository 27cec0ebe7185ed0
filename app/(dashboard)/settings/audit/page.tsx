import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { AuditPage } from '@/components/audit/audit-page'
import { NotYours } from '@/components/settings/not-yours'
import { AuditQuery } from '@/lib/audit/list-query'
import { listAudit } from '@/lib/audit/list.server'
import { auditQuery, chainQuery } from '@/lib/audit/queries'
import { readChainState } from '@/lib/audit/read-state.server'
import { auditRows, auditSearch } from '@/lib/audit/search'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { newQueryClient } from '@/lib/query/client'
import { dayAt } from '@/lib/time/zone'

export const metadata: Metadata = { title: 'Audit' }

const loadSearch = createLoader(auditSearch)

export default async function SettingsAuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await pageSession()
  if (!can(actor, 'read', { kind: 'audit' }))
    return (
      <NotYours
        title="The audit trail is for administrators."
        why="What was done to one incident or change stands on its own page, for everybody who may read it."
      />
    )

  const client = newQueryClient()
  const rows = auditRows(await loadSearch(searchParams))
  // What fails here is asked again by the browser, which says why.
  await Promise.allSettled([
    client.infiniteQuery({ ...auditQuery(rows), queryFn: () => listAudit(AuditQuery.parse(rows), actor) }),
    client.query({ ...chainQuery(), queryFn: () => readChainState(actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AuditPage today={dayAt(new Date(), await readTimeZone())} />
    </HydrationBoundary>
  )
}
