import { Choice, choicesOf } from '@/components/lists/choice'
import { WordSearch } from '@/components/lists/word-search'
import type { DeliveryStatus } from '@/lib/deliveries/delivery'
import { type FailureReason, REASON_WORDS } from '@/lib/deliveries/failure-reason'
import { STATUS_WORDS } from '@/lib/deliveries/words'
import type { EndpointItem } from '@/lib/endpoints/endpoint'

type Filter = {
  status: DeliveryStatus | null
  endpoint: string | null
  reason: FailureReason | null
  q: string | null
}

/** A sentence that says which deliveries are listed, and can be made to say another. */
export function LogFilter({
  filter,
  endpoints,
  onFilter,
}: {
  filter: Filter
  endpoints: readonly EndpointItem[]
  onFilter: (next: Partial<Filter>) => void
}) {
  const { status, endpoint, reason, q } = filter

  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
      <p>
        Deliveries of{' '}
        <Choice
          label="Webhook"
          any="all webhooks"
          options={endpoints.map(({ id, name }) => ({ value: id, label: name }))}
          value={endpoint}
          onPick={(picked) => onFilter({ endpoint: picked })}
          stop=","
        />{' '}
        <Choice
          label="Outcome"
          any="whatever came of them"
          options={choicesOf(STATUS_WORDS)}
          value={status}
          onPick={(picked) => onFilter({ status: picked, reason: null })}
          stop=","
        />{' '}
        <Choice
          label="Reason"
          any="for any reason"
          options={Object.entries(REASON_WORDS).map(([value, { finding }]) => ({
            value: value as FailureReason,
            label: finding.toLowerCase(),
          }))}
          value={reason}
          onPick={(picked) => onFilter({ reason: picked })}
          stop="."
        />
      </p>
      <WordSearch key={q} label="Search what is wrong" q={q} onSearch={(words) => onFilter({ q: words })} />
    </div>
  )
}
