import type { Spark } from '@/lib/analytics/figures/sparkline'

const HEIGHT = 28
const INSET = 3

/** A small line without an axis: its shape, its gaps, and pale what is not over. The table beside it has the numbers. */
export function Sparkline({ spark, label }: { spark: Spark; label: string }) {
  const y = (share: number) => INSET + (share / 100) * (HEIGHT - 2 * INSET)
  const points = (line: { x: number; y: number }[]) => line.map((point) => `${point.x},${y(point.y)}`).join(' ')
  const tip = spark.pale.at(-1)

  return (
    <svg className="chart block w-full overflow-visible" height={HEIGHT} role="img" aria-label={label}>
      <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <line
          className="stroke-rule"
          vectorEffect="non-scaling-stroke"
          x1="0"
          x2="100"
          y1={HEIGHT - 0.5}
          y2={HEIGHT - 0.5}
        />
        <line
          className="stroke-ink-2"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
          x1={spark.period.from}
          x2={spark.period.to}
          y1={HEIGHT - 0.5}
          y2={HEIGHT - 0.5}
        />
        {spark.lines.map((line) => (
          <polyline
            key={line[0]!.x}
            className="fill-none stroke-ink"
            strokeWidth="1.25"
            vectorEffect="non-scaling-stroke"
            points={points(line)}
          />
        ))}
        {spark.pale.length > 1 && (
          <polyline
            className="fill-none stroke-ink-3"
            strokeWidth="1.25"
            strokeDasharray="1.5 2.5"
            vectorEffect="non-scaling-stroke"
            points={points(spark.pale)}
          />
        )}
      </svg>
      {spark.points.map((point) => (
        <circle key={point.x} className="fill-ink" cx={`${point.x}%`} cy={y(point.y)} r="1.5" />
      ))}
      {spark.last && <circle className="fill-ink" cx={`${spark.last.x}%`} cy={y(spark.last.y)} r="2.5" />}
      {tip && <circle className="fill-paper stroke-ink-3" cx={`${tip.x}%`} cy={y(tip.y)} r="2.5" />}
    </svg>
  )
}
