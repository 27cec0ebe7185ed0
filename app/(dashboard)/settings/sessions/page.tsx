import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { SessionsPage } from '@/components/sessions/sessions-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { hasPassword } from '@/lib/members/has-password.server'
import { newQueryClient } from '@/lib/query/client'
import { listSessions } from '@/lib/sessions/list-sessions.server'
import { sessionsQuery } from '@/lib/sessions/queries'

export const metadata: Metadata = { title: 'Sessions' }

export default async function SettingsSessionsPage() {
  const session = await pageSession()
  const client = newQueryClient()
  await client.query({ ...sessionsQuery(), queryFn: () => listSessions(session) })

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SessionsPage hasPassword={await hasPassword(session.actor)} />
    </HydrationBoundary>
  )
}
