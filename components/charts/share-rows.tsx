import { linearAt } from './scale'

export type ShareRow = {
  id: string
  label: string
  value: number | null
  low: number | null
  high: number | null
  figure: string
  interval: string
  why: string
}

const GRID =
  'grid grid-cols-[5.5rem_minmax(0,1fr)_8rem] items-center gap-x-3 phone:grid-cols-[4.5rem_minmax(0,1fr)_7rem] phone:gap-x-2'
const TICKS = [0, 0.25, 0.5, 0.75, 1]
/** Five names would run into each other on a phone. */
const NAMED = [0, 0.5, 1]

/** Shares with their intervals on an axis from none to all: ink, because they belong to no origin. */
export function ShareRows({ rows }: { rows: ShareRow[] }) {
  const at = linearAt(0, 1)

  return (
    <div className="chart text-ui">
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={`${GRID} min-h-11 border-t border-rule first:border-t-0`}>
            <span>{row.label}</span>
            {row.value === null ? (
              <span className="col-span-2 text-small text-ink-3">{row.why}</span>
            ) : (
              <>
                <Mark row={row} at={at} />
                <span className="text-right whitespace-nowrap">
                  <b>{row.figure}</b> {row.interval}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className={`${GRID} border-t border-rule-strong`}>
        <span />
        <svg width="100%" height="20" aria-hidden="true">
          {NAMED.map((tick, index) => (
            <text key={tick} x={at(tick)} y="14" textAnchor={index === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}>
              {tick * 100}
              {tick === 1 && ' %'}
            </text>
          ))}
        </svg>
      </div>
    </div>
  )
}

function Mark({ row, at }: { row: ShareRow; at: (value: number) => string }) {
  const [low, high] = [at(row.low ?? 0), at(row.high ?? 1)]

  return (
    <svg width="100%" height="44" aria-hidden="true">
      {TICKS.map((tick) => (
        <line
          key={tick}
          className={tick === 0 ? 'axis-line' : 'grid-line'}
          x1={at(tick)}
          x2={at(tick)}
          y1="0"
          y2="44"
        />
      ))}
      <line className="ratio-bar" x1={low} x2={high} y1="22" y2="22" />
      <line className="ratio-bar" x1={low} x2={low} y1="18" y2="26" />
      <line className="ratio-bar" x1={high} x2={high} y1="18" y2="26" />
      <svg x={at(row.value ?? 0)} y="22" overflow="visible">
        <rect className="ratio-mark" x="-2.5" y="-7" width="5" height="14" rx="1" />
      </svg>
    </svg>
  )
}
