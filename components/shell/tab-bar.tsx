'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { isCurrent, PAGES } from './pages'

/** The way around on a phone, where a thumb reaches it. */
export function TabBar() {
  const path = usePathname()

  return (
    <nav
      aria-label="Main, narrow"
      data-paper="none"
      className="fixed inset-x-0 bottom-0 z-10 hidden h-14 auto-cols-fr grid-flow-col border-t border-rule-strong bg-paper phone:grid"
    >
      {PAGES.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent(href, path) ? 'page' : undefined}
          className="-mt-px grid place-items-center border-t-2 border-transparent text-small text-ink-2 forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight] aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
