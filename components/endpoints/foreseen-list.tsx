import Link from 'next/link'
import { Moment } from '@/components/ui/moment'
import type { ForeseenDelivery, ReplayAnswer } from '@/lib/deliveries/replay'
import { madeWords, STATUS_WORDS } from '@/lib/deliveries/words'
import { count } from '@/lib/format'

/** Per delivery, which records would say what they do not say now. */
export function ForeseenList({ answer }: { answer: ReplayAnswer }) {
  const { foreseen, deliveries, timeZone } = answer
  if (foreseen.length === 0) return null

  return (
    <div
      role="region"
      tabIndex={0}
      aria-label="What would change"
      className="mt-4 max-h-[50dvh] overflow-y-auto border-y border-rule"
    >
      <ol className="divide-y divide-rule">
        {foreseen.map((delivery) => (
          <li key={delivery.id} className="py-3">
            <Foreseen delivery={delivery} zone={timeZone} />
          </li>
        ))}
      </ol>
      {foreseen.length < deliveries && (
        <p className="py-3 text-small text-ink-3">
          The first {count(foreseen.length)} of {count(deliveries)}, in the order they came.
        </p>
      )}
    </div>
  )
}

function Foreseen({ delivery, zone }: { delivery: ForeseenDelivery; zone: string }) {
  const { event, endpoint, receivedAt, status, problem, records, more } = delivery

  return (
    <>
      <p>
        <span className="font-medium">{event || 'no event named'}</span>{' '}
        <span className="text-ink-3">
          {endpoint}, <Moment at={receivedAt} zone={zone} />
        </span>
        : <span className={status === 'FAILED' ? 'text-signal' : 'text-ink-2'}>{STATUS_WORDS[status]}</span>
      </p>
      {problem && <p className="text-pretty break-words text-ink-2">{problem}</p>}
      <ul className="text-ink-2">
        {records.map((record, at) => (
          <li key={at} className="break-words">
            {madeWords(record)}{' '}
            {record.id && record.kind === 'change' ? (
              <Link href={`/changes/${record.id}`} className="pick">
                {record.externalId}
              </Link>
            ) : (
              record.externalId
            )}
            <Fields fields={record.fields} />
          </li>
        ))}
        {more > 0 && <li>and {count(more)} more</li>}
      </ul>
    </>
  )
}

function Fields({ fields }: { fields: ForeseenDelivery['records'][number]['fields'] }) {
  if (fields.length === 0) return null

  return (
    <dl className="mt-1 mb-2 grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 border-l-2 border-rule pl-3 text-small phone:grid-cols-1">
      {fields.map(({ field, before, after }) => (
        <div key={field} className="contents">
          <dt className="text-ink-3">{field}</dt>
          <dd className="break-words">
            {before !== null && (
              <>
                <del className="text-ink-3">{before}</del> →{' '}
              </>
            )}
            {after === null ? <span className="text-ink-3">nothing</span> : <ins className="no-underline">{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
