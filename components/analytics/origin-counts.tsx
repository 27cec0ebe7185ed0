import { OriginGlyph } from '@/components/origins/origin-glyph'
import { RowsLink } from '@/components/ui/rows-link'
import type { FailureRate } from '@/lib/analytics/failure-rate'
import { rowsHref } from '@/lib/analytics/rows'
import { count, rate } from '@/lib/format'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'

/** Each origin's rate with its numerator and denominator, each of which opens its rows. */
export function OriginCounts({ answer: { origins, query } }: { answer: FailureRate }) {
  return (
    <dl className="mt-5 flex flex-wrap gap-x-7 gap-y-2 text-ink-2 phone:mt-4 phone:grid phone:grid-cols-[auto_auto] max-[22rem]:!grid-cols-1 phone:justify-between phone:gap-x-2 phone:gap-y-1.5 phone:text-small">
      {LISTED_ORIGINS.map((origin) => {
        const { failed, mature, rate: value } = origins[origin]
        return (
          <div key={origin} className="flex items-baseline gap-x-1.5">
            <dt className="inline-flex items-baseline gap-1.5">
              <OriginGlyph origin={origin} />
              {ORIGIN_LABELS[origin]}
            </dt>
            <dd className="whitespace-nowrap">
              <b className="font-medium text-ink">{rate(value)}</b> ·{' '}
              {failed !== null && (
                <>
                  <RowsLink href={rowsHref('/changes', query, { origin, outcome: 'failed' })}>{count(failed)}</RowsLink>
                  {' of '}
                </>
              )}
              <RowsLink href={rowsHref('/changes', query, { origin, outcome: 'mature' })}>{count(mature)}</RowsLink>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
