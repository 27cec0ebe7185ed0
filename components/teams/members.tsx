import type { TeamDetail } from '@/lib/teams/overview'

/** Who a team is. Its names are its own. */
export function Members({ team: { members, memberCount, name } }: { team: TeamDetail }) {
  if (memberCount === 0) return <p className="text-ink-2">Nobody is a member of it yet.</p>
  if (!members) return <p className="text-ink-2">Who they are is for {name} and administrators.</p>

  return (
    <ul aria-label="Members by name" className="divide-y divide-rule border-b border-rule">
      {members.map(({ id, name: who, isSre }) => (
        <li key={id} className="flex min-h-(--row) items-center gap-4">
          <span className="min-w-0 truncate">{who}</span>
          <span className="ml-auto text-ink-3">
            {isSre === null ? '– SRE or not is not said' : isSre ? 'SRE' : 'not an SRE'}
          </span>
        </li>
      ))}
    </ul>
  )
}
