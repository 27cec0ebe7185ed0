import type { Metadata } from 'next'
import { ProfilePage } from '@/components/settings/profile-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { readMe } from '@/lib/members/read-me.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'

export const metadata: Metadata = { title: 'Profile' }

export default async function SettingsProfilePage() {
  const me = await readMe(await pageSession())
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...(me.timeZone ? [me.timeZone] : [])])

  return <ProfilePage me={me} reportingZone={await readTimeZone()} zones={[...zones].sort()} />
}
