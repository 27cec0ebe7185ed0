import { Unread } from '@/components/settings/unread'
import { Confirm } from '@/components/ui/confirm'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import type { EndpointItem, EndpointPage } from '@/lib/endpoints/endpoint'
import { counted } from '@/lib/format'
import { longDay } from '@/lib/format-time'
import { dayAt } from '@/lib/time/zone'

const HEADS = [{ name: 'Webhook' }, { name: 'Last delivery' }, { name: 'Failed' }, { name: 'Do' }]

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
          <EndpointRow key={endpoint.id} endpoint={endpoint} zone={page.timeZone} {...acts} />
        ))}
      </Rows>
    </div>
  )
}

function EndpointRow({ endpoint, zone, onRotate, onEnd }: { endpoint: EndpointItem; zone: string } & Acts) {
  const { name, vendorName, createdBy, createdAt, disabledAt, lastDeliveryAt, failed, previousUntil } = endpoint

  return (
    <Row>
      <Cell leads>
        <span className={disabledAt ? 'text-ink-3 line-through' : 'font-medium'}>{name}</span>
        <span className="block text-small text-ink-3">
          {vendorName} · by {createdBy ?? 'the command line'}, {longDay(dayAt(new Date(createdAt), zone))}
        </span>
        {previousUntil && (
          <span className="block text-small text-ink-3">
            the old secret is believed until <Moment at={previousUntil} zone={zone} />
          </span>
        )}
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2">
        {lastDeliveryAt ? <Moment at={lastDeliveryAt} zone={zone} /> : <NotSaid why="none yet" />}
      </Cell>
      <Cell className={failed > 0 ? 'whitespace-nowrap text-signal' : 'whitespace-nowrap text-ink-2'}>
        {failed > 0 ? counted(failed, 'delivery', 'deliveries') : 'none'}
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
