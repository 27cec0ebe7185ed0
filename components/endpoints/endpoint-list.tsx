import { Unread } from '@/components/settings/unread'
import { Confirm } from '@/components/ui/confirm'
import { NotSaid } from '@/components/ui/facts'
import { Ago } from '@/components/ui/ago'
import { Cell, Row, Rows } from '@/components/ui/rows'
import type { EndpointItem, EndpointPage } from '@/lib/endpoints/endpoint'
import { count, rate } from '@/lib/format'
import { longDay } from '@/lib/format-time'
import { dayAt } from '@/lib/time/zone'
import { EndpointNews } from './endpoint-news'
import { HoursLine } from './hours-line'
import { StateMark } from './state-mark'

const HEADS = [
  { name: 'Webhook' },
  { name: 'Last delivery' },
  { name: 'Last 24 hours' },
  { name: 'Failed' },
  { name: 'Do' },
]

type Acts = { onRotate: (endpoint: EndpointItem) => void; onEnd: (endpoint: EndpointItem) => void }

export function EndpointList({
  page,
  error,
  onRetry,
  ...acts
}: { page: EndpointPage | undefined; error: Error | null; onRetry: () => void } & Acts) {
  if (!page) return <Unread what="The webhooks" error={error} onRetry={onRetry} />
  if (page.items.length === 0) return <p className="mt-6 text-ink-2">There is no webhook yet.</p>

  return (
    <div className="mt-6">
      <Rows label={`Webhooks. Times in ${page.timeZone}`} heads={HEADS}>
        {page.items.map((endpoint) => (
          <EndpointRow key={endpoint.id} endpoint={endpoint} now={page.asOf} zone={page.timeZone} {...acts} />
        ))}
      </Rows>
    </div>
  )
}

function EndpointRow({
  endpoint,
  now,
  zone,
  onRotate,
  onEnd,
}: { endpoint: EndpointItem; now: string; zone: string } & Acts) {
  const { name, vendorName, createdBy, createdAt, disabledAt, lastDeliveryAt, state, hours, lagMs } = endpoint

  return (
    <Row>
      <Cell leads>
        <span className={disabledAt ? 'text-ink-3 line-through' : 'font-medium'}>{name}</span>
        <span className="block text-small text-ink-3">
          {vendorName} · by {createdBy ?? 'the command line'}, {longDay(dayAt(new Date(createdAt), zone))}
        </span>
        <span className="block text-small">
          <StateMark state={state} />
        </span>
        <EndpointNews endpoint={endpoint} now={now} zone={zone} />
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2">
        {lastDeliveryAt ? <Ago at={lastDeliveryAt} now={now} zone={zone} /> : <NotSaid why="none yet" />}
      </Cell>
      <Cell>
        <HoursLine hours={hours} lagMs={lagMs} />
      </Cell>
      <Cell word="Failed:">
        <Failed endpoint={endpoint} />
      </Cell>
      <Cell>
        {disabledAt ? (
          <span className="text-ink-3">Ended {longDay(dayAt(new Date(disabledAt), zone))}</span>
        ) : (
          <span className="flex flex-wrap gap-2">
            <Confirm
              word="New secret"
              label={`New secret for ${name}`}
              title={`Give ${name} another secret?`}
              act={() => onRotate(endpoint)}
            >
              You will see it this once. The old one is believed for a day, so that you can change it at {vendorName}{' '}
              first.
            </Confirm>
            <Confirm word="End" label={`End ${name}`} title={`End ${name}?`} act={() => onEnd(endpoint)}>
              Whatever {vendorName} sends to it is refused from now on. What it brought stays.
            </Confirm>
          </span>
        )}
      </Cell>
    </Row>
  )
}

/** Of the last day as a share of what came in it; of all that is in the log as a number. */
function Failed({ endpoint: { hours, failed, failedInDay } }: { endpoint: EndpointItem }) {
  const received = hours.reduce((sum, each) => sum + each, 0)
  if (failed === 0) return <span className="text-ink-2">none</span>

  return (
    <span className="whitespace-nowrap text-signal">
      {received > 0 ? rate(failedInDay / received) : count(failed)}
      <span className="block text-small text-ink-3">
        {received > 0 ? `${count(failedInDay)} of ${count(received)}; ${count(failed)} in all` : 'in all'}
      </span>
    </span>
  )
}
