import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { MembersPage } from '@/components/members/members-page'
import { NotYours } from '@/components/settings/not-yours'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { listInvitations } from '@/lib/invitations/list-invitations.server'
import { invitationsQuery } from '@/lib/invitations/queries'
import { listMembers } from '@/lib/members/list-members.server'
import { membersQuery } from '@/lib/members/queries'
import { newQueryClient } from '@/lib/query/client'
import { listTeams } from '@/lib/teams/list-teams.server'

export const metadata: Metadata = { title: 'Members' }

export default async function SettingsMembersPage() {
  const { actor } = await pageSession()
  if (!can(actor, 'manage', { kind: 'member' }))
    return <NotYours title="Members are for administrators." why="Ask one for an invitation or for another role." />

  const client = newQueryClient()
  const [teams] = await Promise.all([
    listTeams(actor),
    client.query({ ...membersQuery(), queryFn: () => listMembers(actor) }),
    client.query({ ...invitationsQuery(), queryFn: () => listInvitations(actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <MembersPage meId={actor.id!} teams={teams} />
    </HydrationBoundary>
  )
}
