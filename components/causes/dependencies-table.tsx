import Link from 'next/link'
import type { DependingService } from '@/lib/teams/dependencies'

export function DependenciesTable({ services }: { services: DependingService[] }) {
  if (services.length === 0)
    return <p className="text-ink-2">No service is known yet: they come into being when a record names them.</p>

  return (
    <ul className="border-b border-rule">
      {services.map(({ slug, name, dependsOn, mayWrite }) => (
        <li
          key={slug}
          className="grid grid-cols-[12rem_minmax(0,1fr)_auto] gap-x-6 border-t border-rule py-2.5 phone:grid-cols-1"
        >
          <span className="font-medium">{name}</span>
          <span className="text-ink-2">{dependsOn.length > 0 ? dependsOn.join(', ') : '– nothing set'}</span>
          {mayWrite && (
            <Link href={`/settings/causes?service=${slug}`} className="act" aria-label={`Set what ${name} depends on`}>
              Set
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
