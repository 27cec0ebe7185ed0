import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { NotYours } from '@/components/settings/not-yours'
import { SharesPage } from '@/components/shares/shares-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { newQueryClient } from '@/lib/query/client'
import { listShares } from '@/lib/shares/list-shares.server'
import { sharesQuery } from '@/lib/shares/queries'

export const metadata: Metadata = { title: 'Shared reports' }

export default async function SettingsSharesPage() {
  const { actor } = await pageSession()
  if (!can(actor, 'manage', { kind: 'share' }))
    return (
      <NotYours
        title="Sharing is for leads and administrators."
        why="A link lets somebody without an account read a report. Ask a lead to share it."
      />
    )

  const client = newQueryClient()
  await client.query({ ...sharesQuery(), queryFn: () => listShares(actor) })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SharesPage />
    </HydrationBoundary>
  )
}
