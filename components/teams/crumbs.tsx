import Link from 'next/link'

/** Where a page lies, and its own name as records spell it. */
export function Crumbs({ to, at }: { to: readonly { href: string; name: string }[]; at: string }) {
  return (
    <p className="text-small text-ink-2">
      {to.map(({ href, name }) => (
        <span key={href}>
          <Link href={href} className="hover:underline">
            {name}
          </Link>
          {' / '}
        </span>
      ))}
      <span className="font-mono">{at}</span>
    </p>
  )
}
