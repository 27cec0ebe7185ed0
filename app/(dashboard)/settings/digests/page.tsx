import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { DigestsPage } from '@/components/digests/digests-page'
import { NotYours } from '@/components/settings/not-yours'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { listDigests } from '@/lib/digests/list.server'
import { digestsQuery } from '@/lib/digests/queries'
import { newQueryClient } from '@/lib/query/client'
import { listLedTeams } from '@/lib/teams/list-led.server'

export const metadata: Metadata = { title: 'Digests' }

export default async function SettingsDigestsPage() {
  const { actor } = await pageSession()
  if (!can(actor, 'manage', { kind: 'digest' }))
    return (
      <NotYours
        title="Digests are for leads and administrators."
        why="A digest sends the weekly review by e-mail or into a chat. Ask a lead to put you on one."
      />
    )

  const client = newQueryClient()
  const [teams] = await Promise.all([
    listLedTeams(actor),
    client.query({ ...digestsQuery(), queryFn: () => listDigests(actor) }),
  ])
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <DigestsPage teams={teams} mayAll={can(actor, 'manage', { kind: 'digest', teamId: null })} />
    </HydrationBoundary>
  )
}
