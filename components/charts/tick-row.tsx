export type Tick = { value: number; label: string }

type Axis = { ticks: readonly Tick[]; at: (value: number) => string }

/** The words of an axis below rows that share it. Past its ends there is no room, so the outer ones lean inwards. */
export function TickLabels({ ticks, at }: Axis) {
  return (
    <svg width="100%" height="20" aria-hidden="true" overflow="visible">
      {ticks.map(({ value, label }, index) => (
        <text key={value} x={at(value)} y="14" textAnchor={anchor(index, ticks.length)}>
          {label}
        </text>
      ))}
    </svg>
  )
}

/** The lines of the axis behind the marks of a row, from one of its edges to the other. */
export function TickLines({ ticks, at, from, to }: Axis & { from: number; to: number }) {
  return ticks.map(({ value }) => (
    <line
      key={value}
      className={value === ticks[0]?.value ? 'axis-line' : 'grid-line'}
      x1={at(value)}
      x2={at(value)}
      y1={from}
      y2={to}
    />
  ))
}

function anchor(index: number, many: number): 'start' | 'middle' | 'end' {
  if (index === 0) return 'start'
  return index === many - 1 ? 'end' : 'middle'
}
