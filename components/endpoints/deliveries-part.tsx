import { useQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import Link from 'next/link'
import { Part } from '@/components/settings/part'
import { Unread } from '@/components/settings/unread'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import type { DeliveryItem } from '@/lib/deliveries/delivery'
import { deliveriesQuery } from '@/lib/deliveries/queries'
import { madeWords, STATUS_WORDS } from '@/lib/deliveries/words'
import { count } from '@/lib/format'

const HEADS = [{ name: 'Delivery' }, { name: 'Received' }, { name: 'Outcome' }, { name: 'What came of it' }]

export function DeliveriesPart() {
  const { data, error, refetch } = useQuery(deliveriesQuery())

  return (
    <Part title="Last deliveries" lead="What was sent is kept as it came, also where nobody could read it.">
      {!data && <Unread what="The deliveries" error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="text-ink-2">Nothing was sent yet.</p>}
      {data && data.items.length > 0 && (
        <>
          <Rows label={`Last deliveries. Times in ${data.timeZone}`} heads={HEADS}>
            {data.items.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} zone={data.timeZone} />
            ))}
          </Rows>
          <p className="mt-2 text-small text-ink-3">Times in {data.timeZone}.</p>
        </>
      )}
    </Part>
  )
}

function DeliveryRow({ delivery, zone }: { delivery: DeliveryItem; zone: string }) {
  const { event, endpoint, receivedAt, status, problem, records, more } = delivery

  return (
    <Row>
      <Cell leads>
        <span className="font-medium">{event || 'no event named'}</span>
        <span className="block text-small text-ink-3">{endpoint.name}</span>
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2">
        <Moment at={receivedAt} zone={zone} />
      </Cell>
      <Cell className={clsx('whitespace-nowrap', status === 'FAILED' ? 'text-signal' : 'text-ink-2')}>
        {STATUS_WORDS[status]}
      </Cell>
      <Cell className="min-w-0 text-pretty text-ink-2">
        {problem}
        <ul>
          {records.map((record, at) => (
            <li key={at}>
              {madeWords(record)}
              {record.name && (
                <>
                  {': '}
                  {record.path ? (
                    <Link href={record.path} className="pick break-words">
                      {record.name}
                    </Link>
                  ) : (
                    <span className="break-words">{record.name}</span>
                  )}
                </>
              )}
            </li>
          ))}
          {more > 0 && <li>and {count(more)} more</li>}
        </ul>
      </Cell>
    </Row>
  )
}
