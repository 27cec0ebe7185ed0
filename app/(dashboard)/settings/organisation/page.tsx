import type { Metadata } from 'next'
import { OrganisationPage } from '@/components/settings/organisation-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { readOrganisation } from '@/lib/organisation/read-settings.server'

export const metadata: Metadata = { title: 'Organisation' }

export default async function SettingsOrganisationPage() {
  const { actor } = await pageSession()
  const settings = await readOrganisation(actor)

  return <OrganisationPage settings={settings} mayChange={can(actor, 'write', { kind: 'organisation' })} />
}
