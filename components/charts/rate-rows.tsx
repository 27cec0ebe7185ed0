import { OriginGlyph, OriginShape } from '@/components/origins/origin-glyph'
import { RowsLink } from '@/components/ui/rows-link'
import type { RateRow } from '@/lib/analytics/rate-rows'
import { linearAt } from './scale'
import { TickLabels, TickLines } from './tick-row'

const GRID =
  'grid grid-cols-[5.5rem_minmax(0,1fr)_7rem_6.5rem] items-center gap-x-3 phone:grid-cols-[5rem_minmax(0,1fr)_6.5rem] phone:gap-x-2'

/** A rate with its interval: the origin's shape on a bar, and the number beside it. */
export function RateRows({ rows, ticks }: { rows: RateRow[]; ticks: { value: number; label: string }[] }) {
  const at = linearAt(0, ticks.at(-1)?.value ?? 1)

  return (
    <div className="chart">
      <ul>
        {rows.map((row) => (
          <li
            key={`${row.origin} ${row.label}`}
            className={`${GRID} min-h-14 border-t phone:min-h-11 print:min-h-8 border-rule first:border-t-0`}
          >
            <RowsLink href={row.href} className="inline-flex items-center gap-1.5">
              <OriginGlyph origin={row.origin} />
              {row.label}
            </RowsLink>
            {row.why ? (
              <span className="col-start-2 col-end-5 text-small text-ink-3 phone:col-end-4">{row.why}</span>
            ) : (
              <>
                <RateMark row={row} ticks={ticks} at={at} />
                <RowsLink href={row.href} className="text-right whitespace-nowrap">
                  <b>{row.figure}</b> {row.interval}
                </RowsLink>
                <span className="text-right whitespace-nowrap text-ink-3 phone:hidden">{row.counts}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className={GRID}>
        <span />
        <TickLabels ticks={ticks} at={at} />
      </div>
    </div>
  )
}

function RateMark({
  row,
  ticks,
  at,
}: {
  row: RateRow
  ticks: { value: number; label: string }[]
  at: (value: number) => string
}) {
  const [low, high] = [at(row.low ?? 0), at(row.high ?? 0)]
  const stroke = `stroke-origin-${row.origin.toLowerCase()}`

  return (
    <svg className="print:-my-3" width="100%" height="55" aria-hidden="true">
      <TickLines ticks={ticks} at={at} from={0} to={56} />
      <line className={`rate-bar ${stroke}`} x1={low} x2={high} y1="27.5" y2="27.5" />
      <line className={`rate-cap ${stroke}`} x1={low} x2={low} y1="22.5" y2="32.5" />
      <line className={`rate-cap ${stroke}`} x1={high} x2={high} y1="22.5" y2="32.5" />
      <svg x={at(row.rate ?? 0)} y="27.5" overflow="visible">
        <OriginShape origin={row.origin} />
      </svg>
    </svg>
  )
}
