import type { AnalyticsQuery } from '@/lib/analytics/query'
import { DEFAULT_WEEKS, weeksUpTo } from '@/lib/analytics/search'
import { addDays } from '@/lib/time/day'
import { RangeForm } from './range-form'

const WEEKS = [13, 26, 52, 104]

type Range = { from: string; to: string }

/** The default range is picked as no range at all, so that its link goes on ending today. */
export function RangeSheet({
  query,
  today,
  firstDay,
  onPick,
}: {
  query: AnalyticsQuery
  today: string
  firstDay: string | null
  onPick: (range: Range | null) => void
}) {
  return (
    <>
      <ul className="mt-2 grid gap-0.5">
        {WEEKS.map((weeks) => (
          <li key={weeks}>
            <Ready
              name={`The last ${weeks} weeks`}
              onPick={() => onPick(weeks === DEFAULT_WEEKS ? null : weeksUpTo(today, weeks))}
            />
          </li>
        ))}
        {firstDay && firstDay <= today && (
          <li>
            <Ready name="Since the first record" onPick={() => onPick({ from: firstDay, to: addDays(today, 1) })} />
          </li>
        )}
      </ul>
      <RangeForm from={query.from} to={query.to} onPick={onPick} />
    </>
  )
}

function Ready({ name, onPick }: { name: string; onPick: () => void }) {
  return (
    <button
      type="button"
      onClick={onPick}
      className="-mx-3 block w-[calc(100%+1.5rem)] rounded-control px-3 py-1.5 text-left hover:bg-hover coarse:py-3"
    >
      {name}
    </button>
  )
}
