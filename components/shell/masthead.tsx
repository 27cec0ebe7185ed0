'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { ClockMark } from '@/components/timers/clock-mark'
import type { TimerState } from '@/lib/timers/timer'
import { Account } from './account'
import { Freshness } from './freshness'
import { OpenButtons } from './open-buttons'
import type { Whose } from './overlays'
import { isCurrent, PAGES } from './pages'
import { ThemeMenu } from './theme-menu'

export function Masthead(props: { me: { name: string; role: string }; timer: TimerState; whose: Whose }) {
  const { me, timer, whose } = props
  const path = usePathname()

  return (
    <header className="shell border-b border-rule">
      <div className="page flex h-14 items-center gap-9 phone:h-13 phone:gap-4">
        <Link href="/" className="font-serif text-finding font-semibold tracking-[-0.02em]">
          Aftermerge
        </Link>
        <nav aria-label="Main" className="flex flex-1 gap-6 self-stretch phone:hidden" data-paper="none">
          {PAGES.map(({ href, name }) => (
            <Link
              key={href}
              href={href}
              aria-current={isCurrent(href, path) ? 'page' : undefined}
              className="flex items-center border-y-2 border-transparent text-ink-2 forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight] hover:text-ink aria-[current]:border-b-ink aria-[current]:font-medium aria-[current]:text-ink"
            >
              {name}
            </Link>
          ))}
        </nav>
        <div className="ml-auto flex min-w-0 items-center gap-3 phone:gap-1">
          <ClockMark state={timer} />
          <Freshness />
          <OpenButtons singleKeys={whose.singleKeys} mayLog={whose.mayLog} />
          <ThemeMenu />
          <Account {...me} />
        </div>
      </div>
    </header>
  )
}
