import { useQueryStates } from 'nuqs'
import { useFixed } from '@/components/ui/fixed'
import type { FailureRate } from '@/lib/analytics/failure-rate'
import { questionSearch } from '@/lib/analytics/search'

/** The one choice that may settle a question about critical incidents. It brings no changes where these are too few. */
export function CountAll({ answer: { query, ratio } }: { answer: FailureRate }) {
  const [, setSearch] = useQueryStates(questionSearch, { history: 'push' })
  const isWithheld = ratio.failed === null || ratio.contrastFailed === null
  if (useFixed() || isWithheld || query.severity !== 'critical') return null

  return (
    <button type="button" className="pick" onClick={() => void setSearch({ severity: 'all' })}>
      Count all severities instead
    </button>
  )
}
