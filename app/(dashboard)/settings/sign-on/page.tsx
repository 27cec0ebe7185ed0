import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { z } from 'zod'
import { NotYours } from '@/components/settings/not-yours'
import { SignOnPage } from '@/components/sign-on/sign-on-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { newQueryClient } from '@/lib/query/client'
import { signOnQuery } from '@/lib/sign-on/queries'
import { readSignOnSettings } from '@/lib/sign-on/settings/read-sign-on-settings.server'

export const metadata: Metadata = { title: 'Single sign-on' }

type Search = Partial<Record<'test', string | string[]>>

export default async function SettingsSignOnPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { actor } = await pageSession()
  if (!can(actor, 'manage', { kind: 'sign-on' }))
    return <NotYours title="Single sign-on is for administrators." why="Ask one to set it up." />

  const client = newQueryClient()
  await client.query({ ...signOnQuery(), queryFn: () => readSignOnSettings(actor) })
  const test = z.uuid().safeParse((await searchParams).test)

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SignOnPage testId={test.data ?? null} />
    </HydrationBoundary>
  )
}
