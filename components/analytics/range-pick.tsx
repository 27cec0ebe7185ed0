import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { Popover } from '@/components/ui/popover'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { DEFAULT_WEEKS, questionSearch, weeksUpTo } from '@/lib/analytics/search'
import { counted } from '@/lib/format'
import { dayRange } from '@/lib/format-time'
import { addDays, daysFrom } from '@/lib/time/day'
import { RangeForm } from './range-form'

const WEEKS = [13, 26, 52, 104]

/** The days asked about. Ready-made ranges end today; any other is two days typed or picked. */
export function RangePick({
  query,
  today,
  firstDay,
}: {
  query: AnalyticsQuery
  today: string
  firstDay: string | null
}) {
  const [open, setOpen] = useState(false)
  const [, setSearch] = useQueryStates(questionSearch, { history: 'push' })
  const days = dayRange(query.from, addDays(query.to, -1))
  const pick = (range: { from: string; to: string } | null) => {
    setOpen(false)
    void setSearch(range ?? { from: null, to: null })
  }

  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title="Which days"
      label={`Range: ${days}`}
      look="pick coarse:py-1.5"
      word={
        <>
          <span className="phone:hidden">{days}</span>
          <span className="hidden phone:inline">{shortly(query)}</span>
        </>
      }
    >
      <ul className="mt-2 grid gap-0.5">
        {WEEKS.map((weeks) => (
          <li key={weeks}>
            <Ready
              name={`The last ${weeks} weeks`}
              onPick={() => pick(weeks === DEFAULT_WEEKS ? null : weeksUpTo(today, weeks))}
            />
          </li>
        ))}
        {firstDay && firstDay <= today && (
          <li>
            <Ready name="Since the first record" onPick={() => pick({ from: firstDay, to: addDays(today, 1) })} />
          </li>
        )}
      </ul>
      <RangeForm key={`${query.from}${query.to}`} from={query.from} to={query.to} onPick={pick} />
    </Popover>
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

function shortly({ from, to }: AnalyticsQuery): string {
  const weeks = Math.round(daysFrom(from, to) / 7)
  return weeks > 0 ? counted(weeks, 'week') : counted(daysFrom(from, to), 'day')
}
