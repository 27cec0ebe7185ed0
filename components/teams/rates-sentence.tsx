import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { CERTAINTIES, FOLLOW_UPS, SEVERITIES } from '@/components/analytics/query-choices'
import { RangePick } from '@/components/analytics/range-pick'
import { Pick } from '@/components/ui/pick'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { questionSearch } from '@/lib/analytics/search'
import { sourcesQuery } from '@/lib/sources/queries'

/** What the rates of teams are of: a sentence whose underlined words are its controls. */
export function RatesSentence({ query, today }: { query: AnalyticsQuery; today: string }) {
  const [, setSearch] = useQueryStates(questionSearch, { history: 'push' })
  const { data: sources } = useQuery(sourcesQuery())

  return (
    <section aria-label="The question" className="border-b border-rule bg-desk">
      <p className="page flex-wrap py-2.5 text-pretty text-ink-2">
        All teams, <RangePick query={query} today={today} firstDay={sources?.firstDay ?? null} />. A change fails when{' '}
        <Pick
          label="Severity"
          options={SEVERITIES}
          value={query.severity}
          onPick={(severity) => void setSearch({ severity })}
        />
        {' within '}
        <Pick
          label="Follow-up"
          options={FOLLOW_UPS}
          value={query.followUp}
          onPick={(followUp) => void setSearch({ followUp })}
        />
        {' of its deployment is '}
        <Pick
          label="Certainty"
          options={CERTAINTIES}
          value={query.certainty}
          onPick={(certainty) => void setSearch({ certainty })}
        />
        {' as its doing.'}
      </p>
    </section>
  )
}
