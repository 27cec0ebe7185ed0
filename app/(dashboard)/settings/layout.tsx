import type { ReactNode } from 'react'
import { settingsOf } from '@/components/settings/pages'
import { SettingsNav } from '@/components/settings/settings-nav'
import { pageSession } from '@/lib/auth/page-session.server'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { actor } = await pageSession()

  return (
    <div className="page grid grid-cols-[10rem_minmax(0,1fr)] gap-x-10 gap-y-5 pt-8 pb-section phone:grid-cols-[minmax(0,1fr)] phone:pt-4">
      <SettingsNav pages={settingsOf(actor)} />
      <main id="main" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
    </div>
  )
}
