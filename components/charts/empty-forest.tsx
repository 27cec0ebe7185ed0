import { logAt } from './scale'

const TICKS = [0.5, 1, 2, 4]
const at = logAt(0.42, 4.7)

/** The axis of an answer that is not there yet, and where it will stand. */
export function EmptyForest() {
  return (
    <svg
      className="chart"
      width="100%"
      height="190"
      role="img"
      aria-label="An empty axis of ratios, from 0.5 to 4 times"
    >
      <rect
        className="same-zone"
        x={at(0.8)}
        width={`${parseFloat(at(1.25)) - parseFloat(at(0.8))}%`}
        y="22"
        height="136"
      />
      {TICKS.map((tick) => (
        <g key={tick}>
          <text x={at(tick)} y="14" textAnchor="middle" className="said">
            {tick}×
          </text>
          <line
            className={tick === 1 ? 'one-line' : tick === 2 ? 'ref-line' : 'grid-line'}
            x1={at(tick)}
            x2={at(tick)}
            y1="22"
            y2="158"
          />
        </g>
      ))}
      <line className="axis-line" x1="0" x2="100%" y1="158" y2="158" />
      <line className="ref-line" x1={at(0.7)} x2={at(3.2)} y1="90" y2="90" />
      <text x={at(1.94)} y="112" textAnchor="end">
        your interval goes here
      </text>
      <text x={at(0.8)} y="176" textAnchor="end">
        AI fails less
      </text>
      <text x={at(1.25)} y="176">
        AI fails more
      </text>
    </svg>
  )
}
