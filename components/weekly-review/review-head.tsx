import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useQueryStates } from 'nuqs'
import { Button, plainButton } from '@/components/ui/button'
import { Find } from '@/components/ui/find'
import { Key } from '@/components/ui/key'
import { weekName } from '@/lib/format-time'
import { sourcesQuery } from '@/lib/sources/queries'
import { addWeeks, weekOf } from '@/lib/time/week'
import { reviewSearch } from '@/lib/weekly-review/search'
import type { useWeekReview } from '@/lib/weekly-review/use-week-review'
import type { WeekReview } from '@/lib/weekly-review/week-review'
import { weekTitle } from '@/lib/weekly-review/words'
import { Freeze } from './freeze'

/** Which week, whose, and the ways to others. */
export function ReviewHead({
  review,
  present,
  say,
}: {
  review: WeekReview
  present: () => void
  /** null: whoever reads may not write. */
  say: ReturnType<typeof useWeekReview> | null
}) {
  const { week, team, isOver, today, timeZone } = review
  const [, setSearch] = useQueryStates(reviewSearch, { history: 'push' })
  const { data: sources } = useQuery(sourcesQuery())
  const teams = [
    { value: '', label: 'All teams' },
    ...(sources?.teams ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
  ]
  const whose = team?.name ?? 'All teams'

  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-7 pb-6">
      <div>
        <h1 className="font-serif text-title font-medium">{weekTitle(review)}</h1>
        <p className="mt-1 text-ink-2">
          <Find
            label="Team"
            options={teams}
            value={team?.slug ?? ''}
            onPick={(slug) => void setSearch({ team: slug || null })}
          >
            {whose}
          </Find>
          .{' '}
          {review.frozen
            ? 'This review is frozen'
            : isOver
              ? 'The week is over'
              : 'The week is not over: its figures still grow'}
          . {timeZone}.
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2" data-paper="none">
        <WeekLink week={addWeeks(week, -1)} team={team?.slug} word="before" />
        {week < weekOf(today) && <WeekLink week={addWeeks(week, 1)} team={team?.slug} word="after" />}
        {say && isOver && !review.frozen && <Freeze review={review} say={say} />}
        <Button onClick={() => window.print()}>Print</Button>
        <Button onClick={present}>
          Present<Key>P</Key>
        </Button>
      </div>
    </div>
  )
}

function WeekLink({ week, team, word }: { week: string; team: string | undefined; word: string }) {
  return (
    <Link
      href={`/review/${week}${team ? `?team=${team}` : ''}`}
      aria-label={`The week ${word}, ${weekName(week)}`}
      className={`${plainButton} inline-flex items-center`}
    >
      {weekName(week)}
    </Link>
  )
}
