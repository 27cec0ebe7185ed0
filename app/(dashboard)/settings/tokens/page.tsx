import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { NotYours } from '@/components/settings/not-yours'
import { TokensPage } from '@/components/tokens/tokens-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { newQueryClient } from '@/lib/query/client'
import { listTokens } from '@/lib/tokens/list-tokens.server'
import { tokensQuery } from '@/lib/tokens/queries'

export const metadata: Metadata = { title: 'Tokens' }

export default async function SettingsTokensPage() {
  const { actor } = await pageSession()
  if (!can(actor, 'manage', { kind: 'token' }))
    return <NotYours title="Tokens are for administrators." why="Ask one for a token of your program’s own." />

  const client = newQueryClient()
  await client.query({ ...tokensQuery(), queryFn: () => listTokens(actor) })

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TokensPage now={new Date().toISOString()} />
    </HydrationBoundary>
  )
}
