'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { MorePages } from './more-pages'
import { openOverlay } from './overlay'
import { isCurrent, NEAREST } from './pages'
import { TAB } from './tab'

/** The way around on a phone, where a thumb reaches it. */
export function TabBar({ mayLog }: { mayLog: boolean }) {
  const path = usePathname()
  const tab = ({ href, name }: (typeof NEAREST)[number]) => (
    <Link key={href} href={href} aria-current={isCurrent(href, path) ? 'page' : undefined} className={TAB}>
      {name}
    </Link>
  )

  return (
    <nav
      aria-label="Main, narrow"
      data-paper="none"
      className="shell fixed inset-x-0 bottom-0 z-10 hidden h-14 auto-cols-fr grid-flow-col border-t border-rule-strong bg-paper phone:grid"
    >
      {NEAREST.slice(0, 2).map(tab)}
      {mayLog && (
        <button type="button" onClick={() => openOverlay('log')} className={clsx(TAB, 'font-semibold text-ink')}>
          Log
        </button>
      )}
      {NEAREST.slice(2).map(tab)}
      <MorePages path={path} />
    </nav>
  )
}
