import { useQueryStates } from 'nuqs'
import type { FailureRate } from '@/lib/analytics/failure-rate'
import { questionSearch } from '@/lib/analytics/search'
import { Missing } from './answer-state'

/** The place of a trend that would show chance alone, with the one choice that may fill it. */
export function TooFew({ missing, query }: { missing: string; query: FailureRate['query'] }) {
  const [, setSearch] = useQueryStates(questionSearch, { history: 'push' })

  return (
    <Missing words={missing}>
      {query.severity === 'critical' && (
        <button type="button" className="pick" onClick={() => void setSearch({ severity: 'all' })}>
          Count all severities instead
        </button>
      )}
    </Missing>
  )
}
