import { useQuery } from '@tanstack/react-query'
import { Unread } from '@/components/settings/unread'
import { Button } from '@/components/ui/button'
import { Fact, Facts, NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Sheet } from '@/components/ui/sheet'
import type { DeliveryDetail } from '@/lib/deliveries/delivery'
import { deliveryQuery } from '@/lib/deliveries/queries'
import { answerWords, signatureWords, STATUS_WORDS } from '@/lib/deliveries/words'
import { count, counted, NBSP } from '@/lib/format'
import { bytes } from '@/lib/system/bytes'
import { CameOf } from './came-of'

/** One delivery as it came, its secrets masked. */
export function DeliverySheet({ id, onReplay, onClose }: { id: string; onReplay: () => void; onClose: () => void }) {
  const { data, error, refetch } = useQuery(deliveryQuery(id))

  return (
    <Sheet title={data?.event || 'Delivery'} width="w-[min(56rem,calc(100vw-24px))]" onClose={onClose}>
      {!data && <Unread what="The delivery" error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <What delivery={data} />
          <Headers headers={data.headers} />
          <Body delivery={data} />
          <div className="mt-5 flex justify-end gap-3">
            {data.hasBody && data.status !== 'STORED' && <Button onClick={onReplay}>Replay…</Button>}
          </div>
        </>
      )}
    </Sheet>
  )
}

function What({ delivery }: { delivery: DeliveryDetail }) {
  const { endpoint, deliveryId, receivedAt, status, processedMs, replays, attempts, requestId, timeZone } = delivery

  return (
    <Facts>
      <Fact name="Came" from={`${endpoint.name}, as ${deliveryId}`}>
        <Moment at={receivedAt} zone={timeZone} year />
      </Fact>
      <Fact name="Signature">{signatureWords(delivery)}</Fact>
      <Fact name="Answered" from={`request ${requestId}`}>
        {answerWords(delivery) ?? <NotSaid why="not noted" />}
      </Fact>
      <Fact
        name="Outcome"
        from={
          processedMs !== null &&
          `read in ${count(processedMs)}${NBSP}ms${attempts > 1 ? `, at the ${count(attempts)}th attempt` : ''}${replays > 0 ? `, replayed ${counted(replays, 'time')}` : ''}`
        }
      >
        <span className={status === 'FAILED' ? 'text-signal' : undefined}>{STATUS_WORDS[status]}</span>
        <CameOf delivery={delivery} />
      </Fact>
    </Facts>
  )
}

function Headers({ headers }: { headers: DeliveryDetail['headers'] }) {
  const entries = Object.entries(headers)
  if (entries.length === 0) return null

  return (
    <>
      <h3 className="mt-4 font-medium">Headers that are kept</h3>
      <dl className="mt-1 grid grid-cols-[14rem_minmax(0,1fr)] gap-x-4 font-mono text-small phone:grid-cols-1">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="break-words text-ink-3">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Body({ delivery: { body, bodyDays } }: { delivery: DeliveryDetail }) {
  return (
    <>
      <h3 className="mt-4 font-medium">
        Body{body && <span className="font-normal text-ink-3">, {bytes(body.bytes)}; secrets are masked</span>}
      </h3>
      {body ? (
        <pre
          tabIndex={0}
          role="region"
          aria-label="Body"
          className="mt-1 max-h-[40dvh] overflow-auto bg-desk p-3 font-mono text-small"
        >
          {body.text}
          {body.isCut && '\n… and so on: only the beginning is shown.'}
        </pre>
      ) : (
        <p className="mt-1 text-ink-2">It is not kept any more: bodies go after {counted(bodyDays, 'day')}.</p>
      )}
    </>
  )
}
