import Link from 'next/link'

const VIEWS = [
  { href: '/hours', name: 'Everybody’s work' },
  { href: '/hours/week', name: 'My week' },
] as const

/** The two ways to look at hours. */
export function HoursViews({ current }: { current: (typeof VIEWS)[number]['href'] }) {
  return (
    <nav aria-label="Views of hours" className="flex gap-5 pt-6">
      {VIEWS.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current ? 'page' : undefined}
          className="border-b-2 border-transparent py-1 text-ink-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
