import type { ReactNode } from 'react'
import { Live } from '@/components/live/live'
import { settingsOf } from '@/components/settings/pages'
import { Masthead } from '@/components/shell/masthead'
import { Overlays } from '@/components/shell/overlays'
import { TabBar } from '@/components/shell/tab-bar'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { ROLE_WORDS } from '@/lib/auth/role'
import { readBeginning } from '@/lib/live/read-beginning.server'
import { readTimer } from '@/lib/timers/read.server'

/** Every page here is made from rows when it is asked for: none can be made by a build, which has no database. */
export const dynamic = 'force-dynamic'

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { actor, profile } = await pageSession()
  const mayLog = can(actor, 'write', { kind: 'incident' })
  const whose = {
    id: actor.id!,
    email: actor.email!,
    timeZone: actor.timeZone,
    singleKeys: profile.singleKeys,
    mayLog,
  }
  // Before the page reads its rows: what is done from here on is told.
  const [since, timer] = await Promise.all([readBeginning(), readTimer(actor)])

  return (
    <div className="phone:pb-14">
      <a
        href="#main"
        className="absolute left-4 top-2 z-30 -translate-y-16 rounded-control bg-ink px-3 py-2 font-medium text-on-ink focus:translate-y-0"
      >
        Skip to the content
      </a>
      <Masthead me={{ name: actor.name, role: ROLE_WORDS[actor.role!].name }} timer={timer} whose={whose} />
      {children}
      <TabBar mayLog={mayLog} />
      <Overlays whose={whose} settings={settingsOf(actor)} />
      <Live since={since} />
    </div>
  )
}
