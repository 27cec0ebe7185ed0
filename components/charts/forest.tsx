import clsx from 'clsx'
import { RowsLink } from '@/components/ui/rows-link'
import type { ForestRow } from '@/lib/analytics/forest-rows'
import { logAt } from './scale'

const PAD = 1.18

/** Ratios with their intervals on a log axis: ink, because a ratio belongs to no origin. */
export function Forest({ rows, ticks }: { rows: ForestRow[]; ticks: number[] }) {
  const [first = 0.5, last = 4] = [ticks[0], ticks.at(-1)]
  const ends = { from: first / PAD, to: last * PAD }
  const at = logAt(ends.from, ends.to)

  return (
    <div className="chart text-ui">
      <div className="grid grid-cols-[7.5rem_minmax(0,1fr)_7.25rem] gap-x-3 phone:grid-cols-[6.75rem_minmax(0,1fr)_6.5rem] phone:gap-x-2">
        <span />
        <svg width="100%" height="18" aria-hidden="true">
          {ticks.filter(named(ticks)).map((tick) => (
            <text
              key={tick}
              x={at(tick)}
              y="11"
              textAnchor="middle"
              className={tick === 1 || tick === 2 ? 'said' : undefined}
            >
              {tick < 0.5 ? `1/${1 / tick}×` : `${tick}×`}
            </text>
          ))}
        </svg>
        <span />
      </div>
      <ul>
        {rows.map((row, index) => (
          <li
            key={row.id}
            className={clsx(
              'grid min-h-[34px] grid-cols-[7.5rem_minmax(0,1fr)_7.25rem] items-center gap-x-3 phone:grid-cols-[6.75rem_minmax(0,1fr)_6.5rem] phone:gap-x-2 phone:text-small',
              index > 0 && 'border-t border-rule',
              !row.leads && 'text-ink-2',
            )}
          >
            <span className="col-start-1 row-start-1 whitespace-nowrap">{row.label}</span>
            <Mark row={row} ticks={ticks} ends={ends} at={at} />
            {row.why ? (
              <span className="col-start-2 col-end-4 row-start-1 flex items-center justify-end self-stretch bg-paper py-1 text-right text-small text-ink-3">
                {row.why}
              </span>
            ) : (
              <RowsLink href={row.href} className="text-right whitespace-nowrap">
                {row.leads ? <b>{row.figure}</b> : row.figure} {row.interval}
              </RowsLink>
            )}
          </li>
        ))}
      </ul>
      <div className="grid grid-cols-[7.5rem_minmax(0,1fr)_7.25rem] gap-x-3 border-t border-rule-strong phone:grid-cols-[6.75rem_minmax(0,1fr)_6.5rem] phone:gap-x-2">
        <span />
        <svg width="100%" height="20" aria-hidden="true">
          <svg x={at(1)} overflow="visible">
            <text x="-10" y="15" textAnchor="end">
              AI fails less
            </text>
            <text x="10" y="15">
              AI fails more
            </text>
          </svg>
        </svg>
        <span />
      </div>
    </div>
  )
}

/** On a wide axis every other step is named, so that the names keep apart. */
function named(ticks: number[]): (tick: number) => boolean {
  return (tick) => ticks.length <= 6 || Math.log2(tick) % 2 === 0
}

type Ends = { from: number; to: number }

function Mark({
  row,
  ticks,
  ends,
  at,
}: {
  row: ForestRow
  ticks: number[]
  ends: Ends
  at: (value: number) => string
}) {
  return (
    <svg width="100%" height="34" aria-hidden="true" className="col-start-2 row-start-1">
      <rect className="same-zone" x={at(0.8)} width={`${parseFloat(at(1.25)) - parseFloat(at(0.8))}%`} height="34" />
      {ticks.map((tick) => (
        <line key={tick} className={lineOf(tick)} x1={at(tick)} x2={at(tick)} y1="0" y2="34" />
      ))}
      {row.low !== null && <Interval row={row} ends={ends} at={at} />}
      {row.value !== null && row.value >= ends.from && row.value <= ends.to && (
        <svg x={at(row.value)} y="17" overflow="visible">
          <rect className={clsx('ratio-mark', !row.filled && 'hollow')} x="-2.5" y="-7" width="5" height="14" rx="1" />
        </svg>
      )}
    </svg>
  )
}

function lineOf(tick: number): string {
  if (tick === 1) return 'one-line'
  return tick === 2 ? 'ref-line' : 'grid-line'
}

/** An end that lies beyond the axis becomes an arrow. */
function Interval({ row, ends, at }: { row: ForestRow; ends: Ends; at: (value: number) => string }) {
  const beyondLeft = (row.low ?? 0) < ends.from
  const beyondRight = row.high === null || row.high > ends.to
  const x1 = beyondLeft ? '0%' : at(row.low ?? ends.from)
  const x2 = beyondRight ? '100%' : at(row.high ?? ends.to)

  return (
    <>
      <line className="ratio-bar" x1={x1} x2={x2} y1="17" y2="17" />
      <svg x={x1} y="17" overflow="visible">
        <path className="ratio-bar" fill="none" d={beyondLeft ? 'M6-4.5 0 0 6 4.5' : 'M0-4V4'} />
      </svg>
      <svg x={x2} y="17" overflow="visible">
        <path className="ratio-bar" fill="none" d={beyondRight ? 'M-6-4.5 0 0-6 4.5' : 'M0-4V4'} />
      </svg>
    </>
  )
}
