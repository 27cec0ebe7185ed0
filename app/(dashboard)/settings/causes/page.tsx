import type { Metadata } from 'next'
import { CausesPage } from '@/components/causes/causes-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { readOrganisation } from '@/lib/organisation/read-settings.server'
import { listDependencies } from '@/lib/teams/list-dependencies.server'

export const metadata: Metadata = { title: 'Causes' }

type Here = { searchParams: Promise<{ service?: string | string[] }> }

export default async function SettingsCausesPage({ searchParams }: Here) {
  const { actor } = await pageSession()
  const [settings, services, { service }] = await Promise.all([
    readOrganisation(actor),
    listDependencies(actor),
    searchParams,
  ])

  return (
    <CausesPage
      settings={settings}
      mayChange={can(actor, 'write', { kind: 'organisation' })}
      services={services}
      chosen={services.find(({ slug, mayWrite }) => slug === service && mayWrite) ?? null}
    />
  )
}
