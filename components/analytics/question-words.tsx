import { useQuery } from '@tanstack/react-query'
import type { Option } from '@/components/ui/pick'
import { failureRateQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { dayRange } from '@/lib/format-time'
import { addDays } from '@/lib/time/day'
import { CERTAINTIES, contrastsFor, FOLLOW_UPS, MIXES, SEVERITIES } from './query-choices'

/** The question as a sentence, for where it cannot be exchanged for another. */
export function QuestionWords({ query, place }: { query: AnalyticsQuery; place: string }) {
  const { data } = useQuery(failureRateQuery(query))
  const contrast = query.contrast === 'auto' ? data?.contrast : undefined
  const days = dayRange(query.from, addDays(query.to, -1))

  return (
    <section aria-label="The question" className="border-b border-rule bg-desk">
      <p className="page flex min-h-11 items-center py-1.5 text-pretty text-ink-2">
        {place}, {days}. A change fails when {labelOf(SEVERITIES, query.severity)} within{' '}
        {labelOf(FOLLOW_UPS, query.followUp)} of its deployment is {labelOf(CERTAINTIES, query.certainty)} as its doing.
        Mixed changes {labelOf(MIXES, query.mixed)}; AI is held against{' '}
        {labelOf(contrastsFor(contrast), query.contrast)}.
      </p>
    </section>
  )
}

function labelOf<Value extends string>(options: readonly Option<Value>[], value: Value): string {
  return options.find((option) => option.value === value)?.label ?? value
}
