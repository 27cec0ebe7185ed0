import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { ImportsPage } from '@/components/imports/imports-page'
import { NotYours } from '@/components/settings/not-yours'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { listImports } from '@/lib/imports/list.server'
import { importsQuery } from '@/lib/imports/queries'
import { newQueryClient } from '@/lib/query/client'

export const metadata: Metadata = { title: 'Imports' }

export default async function SettingsImportsPage() {
  const { actor } = await pageSession()
  if (!can(actor, 'manage', { kind: 'import' }))
    return (
      <NotYours
        title="Imports are for leads and administrators."
        why="An import brings a file of incidents, changes, deployments or hours. Ask a lead to bring yours."
      />
    )

  const client = newQueryClient()
  await client.query({ ...importsQuery(), queryFn: () => listImports(actor) })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ImportsPage />
    </HydrationBoundary>
  )
}
