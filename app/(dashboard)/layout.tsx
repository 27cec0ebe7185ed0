import type { ReactNode } from 'react'
import { Masthead } from '@/components/shell/masthead'
import { SingleKeys } from '@/components/shell/single-keys'
import { TabBar } from '@/components/shell/tab-bar'
import { pageSession } from '@/lib/auth/page-session.server'
import { ROLE_WORDS } from '@/lib/auth/role'

/** Every page here is made from rows when it is asked for: none can be made by a build, which has no database. */
export const dynamic = 'force-dynamic'

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { actor, profile } = await pageSession()

  return (
    <div className="phone:pb-14">
      <a
        href="#main"
        className="absolute left-4 top-2 z-30 -translate-y-16 rounded-control bg-ink px-3 py-2 font-medium text-on-ink focus:translate-y-0"
      >
        Skip to the content
      </a>
      <Masthead me={{ name: actor.name, role: ROLE_WORDS[actor.role!].name }} />
      {children}
      <TabBar />
      {profile.singleKeys && <SingleKeys />}
    </div>
  )
}
