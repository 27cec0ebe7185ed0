import Link from 'next/link'
import { useRef } from 'react'
import { isCurrent, PAGES, NEAREST } from './pages'
import { TAB } from './tab'

const FURTHER = [...PAGES.filter((page) => !NEAREST.includes(page)), { href: '/settings', name: 'Settings' }]

/** The pages that no thumb's width is left for. The browser opens and closes them, also before the page is awake. */
export function MorePages({ path }: { path: string }) {
  const sheet = useRef<HTMLDivElement>(null)
  const isHere = FURTHER.some(({ href }) => isCurrent(href, path))

  return (
    <>
      <button type="button" popoverTarget="more-pages" aria-current={isHere || undefined} className={TAB}>
        More
      </button>
      <div
        ref={sheet}
        id="more-pages"
        popover="auto"
        className="floating fixed inset-auto right-2 bottom-16 w-48 p-1 text-ui text-ink"
      >
        {FURTHER.map(({ href, name }) => (
          <Link
            key={href}
            href={href}
            aria-current={isCurrent(href, path) ? 'page' : undefined}
            onClick={() => sheet.current?.hidePopover()}
            className="flex min-h-11 items-center rounded-control px-3 hover:bg-hover aria-[current]:font-medium"
          >
            {name}
          </Link>
        ))}
      </div>
    </>
  )
}
