import { useQueryStates } from 'nuqs'
import { Popover } from '@/components/ui/popover'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { questionSearch } from '@/lib/analytics/search'
import { counted } from '@/lib/format'
import { dayRange } from '@/lib/format-time'
import { addDays, daysFrom } from '@/lib/time/day'
import { RangeSheet } from './range-sheet'

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
  const [, setSearch] = useQueryStates(questionSearch, { history: 'push' })
  const days = dayRange(query.from, addDays(query.to, -1))
  const pick = (range: { from: string; to: string } | null) => void setSearch(range ?? { from: null, to: null })

  return (
    <Popover
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
      {(close) => (
        <RangeSheet
          query={query}
          today={today}
          firstDay={firstDay}
          onPick={(range) => {
            close()
            pick(range)
          }}
        />
      )}
    </Popover>
  )
}

function shortly({ from, to }: AnalyticsQuery): string {
  const weeks = Math.round(daysFrom(from, to) / 7)
  return weeks > 0 ? counted(weeks, 'week') : counted(daysFrom(from, to), 'day')
}
