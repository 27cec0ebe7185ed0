import type { Metadata } from 'next'
import { ProfilePage } from '@/components/settings/profile-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { readMe } from '@/lib/members/read-me.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { zoneChoices } from '@/lib/time/zone-names'

export const metadata: Metadata = { title: 'Profile' }

export default async function SettingsProfilePage() {
  const me = await readMe(await pageSession())

  return <ProfilePage me={me} reportingZone={await readTimeZone()} zones={zoneChoices(me.timeZone)} />
}
