'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { isCurrent } from '@/components/shell/pages'
import type { SettingsPage } from './pages'

/** The pages of the settings that are for whoever looks. */
export function SettingsNav({ pages }: { pages: SettingsPage[] }) {
  const path = usePathname()

  return (
    <nav aria-label="Settings" data-paper="none" className="phone:border-b phone:border-rule phone:pb-2">
      <ul className="sticky top-6 grid phone:flex phone:flex-wrap phone:gap-x-4">
        {pages.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent(href, path) ? 'page' : undefined}
              className="-ml-3 flex h-8 items-center border-l-2 border-transparent pl-2.5 text-ink-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink coarse:h-11 phone:ml-0 phone:border-l-0 phone:border-b-2 phone:pl-0 coarse:phone:h-10 forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
