import Link from 'next/link'

const TABS = [
  { id: 'figures', name: 'Figures', path: '' },
  { id: 'set-up', name: 'Set-up', path: '/set-up' },
] as const

/** The two pages of a team: what came of its changes, and what it is and owns. */
export function TeamTabs({ slug, at }: { slug: string; at: (typeof TABS)[number]['id'] }) {
  return (
    <nav aria-label="Pages of the team" className="mt-3 flex gap-5">
      {TABS.map(({ id, name, path }) => (
        <Link
          key={id}
          href={`/teams/${slug}${path}`}
          aria-current={id === at ? 'page' : undefined}
          className="border-b-2 border-transparent py-1 text-ink-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
