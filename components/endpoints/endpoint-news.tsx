import { REFUSAL_WORDS } from '@/lib/deliveries/refusal'
import type { EndpointItem } from '@/lib/endpoints/endpoint'
import { counted } from '@/lib/format'
import { duration, minutesFrom } from '@/lib/format-duration'
import { Moment } from '@/components/ui/moment'

/** What somebody should know of a webhook: what it turned away and why that may be, and that it fell silent. */
export function EndpointNews({ endpoint, now, zone }: { endpoint: EndpointItem; now: string; zone: string }) {
  const { refused, state, lastDeliveryAt, usualGapMs, vendorName, previousUntil } = endpoint

  return (
    <>
      {refused.map(({ reason, refused: times, firstAt }) => {
        const { one, many, advice } = REFUSAL_WORDS[reason]
        return (
          <span key={reason} className="block text-small text-pretty text-signal">
            {counted(times, one, many)} since <Moment at={firstAt} zone={zone} />. {advice}
          </span>
        )
      })}
      {state === 'SILENT' && lastDeliveryAt && usualGapMs !== null && (
        <span className="block text-small text-pretty text-signal">
          Nothing for {duration(minutesFrom(lastDeliveryAt, now))}; usually at least every{' '}
          {duration(Math.max(1, usualGapMs / 60_000))}. Does {vendorName} still send?
        </span>
      )}
      {previousUntil && (
        <span className="block text-small text-ink-3">
          the old secret is believed until <Moment at={previousUntil} zone={zone} />,{' '}
          {duration(Math.max(0, minutesFrom(now, previousUntil)))} more
        </span>
      )}
    </>
  )
}
