import { useQuery } from '@tanstack/react-query'
import { sourcesQuery } from '@/lib/sources/queries'

/** Said wherever a private incident is shown: whoever reads it should know that others do not. */
export function PrivateTo({ team }: { team: string | null }) {
  const { data } = useQuery(sourcesQuery())
  const name = data?.teams.find(({ slug }) => slug === team)?.name ?? team

  return <span className="text-small text-ink-2">Private to {name ?? 'administrators'}</span>
}
