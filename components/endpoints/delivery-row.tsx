import clsx from 'clsx'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Cell, Row } from '@/components/ui/rows'
import type { DeliveryItem } from '@/lib/deliveries/delivery'
import { answerWords, signatureWords, STATUS_WORDS } from '@/lib/deliveries/words'
import { count, counted, NBSP } from '@/lib/format'
import { CameOf } from './came-of'

export function DeliveryRow({ delivery, zone, onOpen }: { delivery: DeliveryItem; zone: string; onOpen: () => void }) {
  const { event, endpoint, receivedAt, status, processedMs, replays } = delivery

  return (
    <Row>
      <Cell leads className="min-w-40">
        <button
          type="button"
          data-opens
          className="pick text-left font-medium break-words coarse:py-2"
          aria-label={`Open ${event || 'a delivery'} of ${endpoint.name}`}
          onClick={onOpen}
        >
          {event || 'no event named'}
        </button>
        <span className="block text-small break-words text-ink-3">{endpoint.name}</span>
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2">
        <Moment at={receivedAt} zone={zone} />
      </Cell>
      <Cell className="text-ink-2">
        {signatureWords(delivery)}
        <span className="block text-small text-ink-3">
          {answerWords(delivery) ?? <NotSaid why="answer not noted" />}
        </span>
      </Cell>
      <Cell className={clsx('whitespace-nowrap', status === 'FAILED' ? 'text-signal' : 'text-ink-2')}>
        {STATUS_WORDS[status]}
        <span className="block text-small text-ink-3">
          {processedMs !== null && `in ${count(processedMs)}${NBSP}ms`}
          {replays > 0 && ` · replayed ${counted(replays, 'time')}`}
        </span>
      </Cell>
      <Cell className="min-w-0">
        <CameOf delivery={delivery} />
      </Cell>
    </Row>
  )
}
