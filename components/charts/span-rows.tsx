import { OriginGlyph, OriginShape } from '@/components/origins/origin-glyph'
import { RowsLink } from '@/components/ui/rows-link'
import type { SpanRow } from '@/lib/analytics/times/times-rows'
import { logAt } from './scale'
import { type Tick, TickLabels, TickLines } from './tick-row'

const GRID =
  'grid grid-cols-[4.75rem_minmax(0,1fr)_5.5rem_2.5rem] items-center gap-x-2.5 phone:grid-cols-[4.75rem_minmax(0,1fr)_5.5rem_2.25rem]'

/** How long something took, an origin a row: the median on its interval, and a cross at the time of nine in ten. */
export function SpanRows({ name, rows, ticks }: { name: string; rows: SpanRow[]; ticks: Tick[] }) {
  const at = (value: number) =>
    logAt(ticks[0]?.value ?? 1, ticks.at(-1)?.value ?? 10)(Math.max(value, ticks[0]?.value ?? 1))

  return (
    <div className="chart min-w-0">
      <div className={`${GRID} pb-1 text-small text-ink-3`}>
        <h3 className="col-span-2 font-medium text-ink-2">{name}</h3>
        <span className="text-right">Median</span>
        <span className="text-right">Of</span>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.origin} className={`${GRID} min-h-11 border-t border-rule first:border-rule-strong`}>
            <RowsLink href={row.href} className="inline-flex items-center gap-1.5">
              <OriginGlyph origin={row.origin} />
              {row.label}
            </RowsLink>
            {row.median === null ? (
              <span className="col-span-3 text-small text-ink-3">{row.why}</span>
            ) : (
              <>
                <span className="sr-only">{row.words}</span>
                <SpanMark row={row} median={row.median} ticks={ticks} at={at} />
                <b className="text-right whitespace-nowrap" aria-hidden="true">
                  {row.figure}
                </b>
                <RowsLink href={row.href} className="text-right text-ink-3">
                  {row.counts}
                </RowsLink>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className={`${GRID} border-t border-rule-strong`}>
        <span />
        <TickLabels ticks={named(ticks)} at={at} />
      </div>
    </div>
  )
}

function SpanMark({
  row,
  median,
  ticks,
  at,
}: {
  row: SpanRow
  median: number
  ticks: Tick[]
  at: (value: number) => string
}) {
  const stroke = `stroke-origin-${row.origin.toLowerCase()}`
  const hasInterval = row.low !== null && row.high !== null
  const [low, high] = [at(row.low ?? median), at(row.high ?? median)]

  return (
    <svg width="100%" height="43" aria-hidden="true" overflow="visible">
      <title>{row.words}</title>
      <TickLines ticks={ticks} at={at} from={0} to={44} />
      {hasInterval && (
        <>
          <line className={`rate-bar ${stroke}`} x1={low} x2={high} y1="22" y2="22" />
          <line className={`rate-cap ${stroke}`} x1={low} x2={low} y1="17" y2="27" />
          <line className={`rate-cap ${stroke}`} x1={high} x2={high} y1="17" y2="27" />
        </>
      )}
      <svg x={at(median)} y="22" overflow="visible">
        <OriginShape origin={row.origin} />
      </svg>
      {row.p90 !== null && (
        <svg x={at(row.p90)} y="22" overflow="visible">
          <path className="cross-halo" d="M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5" />
          <path className={`fill-none rate-bar ${stroke}`} d="M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5" />
        </svg>
      )}
    </svg>
  )
}

/** More than four names run into each other. */
function named(ticks: Tick[]): Tick[] {
  if (ticks.length <= 4) return ticks
  return ticks.filter((_, at) => at % 2 === 0 || at === ticks.length - 1).slice(0, ticks.length)
}
