import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import type { ReactNode } from 'react'
import { RangePick } from '@/components/analytics/range-pick'
import { Pick } from '@/components/ui/pick'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { questionSearch } from '@/lib/analytics/search'
import { sourcesQuery } from '@/lib/sources/queries'

const ALL = '*'

/** Which rows are listed, as a sentence whose underlined words are its controls. `children` says the rest of it. */
export function ListSentence({
  query,
  today,
  children,
}: {
  query: AnalyticsQuery
  today: string
  children: ReactNode
}) {
  const [, setSearch] = useQueryStates(questionSearch, { history: 'push' })
  const { data: sources } = useQuery(sourcesQuery())
  const named = (sources?.teams ?? []).map(({ slug, name }) => ({ value: slug, label: name }))
  const teams = [{ value: ALL, label: 'All teams' }, ...named]
  const isKnown = teams.some(({ value }) => value === (query.team ?? ALL))

  return (
    <section aria-label="The question" className="border-b border-rule bg-desk">
      <div className="page flex min-h-11 items-center py-1.5">
        <p className="text-pretty text-ink-2">
          <Pick
            label="Team"
            options={isKnown ? teams : [...teams, { value: query.team ?? '', label: query.team ?? '' }]}
            value={query.team ?? ALL}
            onPick={(team) => void setSearch({ team: team === ALL ? null : team })}
          />
          {', '}
          <RangePick query={query} today={today} firstDay={sources?.firstDay ?? null} />
          {children}
        </p>
      </div>
    </section>
  )
}
