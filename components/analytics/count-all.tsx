import { useQueryStates } from 'nuqs'
import { useFixed } from '@/components/ui/fixed'
import type { FailureRate } from '@/lib/analytics/failure-rate'
import { questionSearch } from '@/lib/analytics/search'

/** The one choice that may settle a question about critical incidents. */
export function CountAll({ query }: { query: FailureRate['query'] }) {
  const [, setSearch] = useQueryStates(questionSearch, { history: 'push' })
  if (useFixed() || query.severity !== 'critical') return null

  return (
    <button type="button" className="pick" onClick={() => void setSearch({ severity: 'all' })}>
      Count all severities instead
    </button>
  )
}
