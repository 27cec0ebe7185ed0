import { useQuery } from '@tanstack/react-query'
import { sourcesQuery } from '@/lib/sources/queries'

/** Where somebody reads times in a zone of their own, the days of the question are not the days of their clock. */
export function ZoneNote({ zone }: { zone: string }) {
  const { data: sources } = useQuery(sourcesQuery())
  if (!sources || sources.timeZone === zone) return null

  return (
    <p className="-mt-6 pb-10 text-small text-ink-3">
      Times are in {zone}, as your profile says. The days asked for above are days in {sources.timeZone}.
    </p>
  )
}
