import { usePlotArea, useXAxisScale } from 'recharts'
import type { TrendGap } from '@/lib/analytics/trend-columns'

const WIDE_PX = 84

/** Where nothing can be drawn a dashed frame says why; a narrow one is read upwards. */
export function GapFrames({ gaps }: { gaps: TrendGap[] }) {
  const area = usePlotArea()
  const scale = useXAxisScale()
  if (!area || !scale) return null

  return (
    <g>
      {gaps.map(({ from, to, words }) => {
        const x1 = Number(scale(from - 0.5) ?? 0)
        const x2 = Number(scale(to + 0.5) ?? 0)
        const middle = (x1 + x2) / 2
        const upright = x2 - x1 < WIDE_PX
        const y = area.y + area.height / 2
        return (
          <g key={from}>
            <rect className="gap-frame" x={x1 + 2} y={area.y} width={Math.max(0, x2 - x1 - 4)} height={area.height} />
            <text
              x={middle}
              y={y}
              textAnchor="middle"
              transform={upright ? `rotate(-90 ${middle} ${y})` : undefined}
              dy="4"
            >
              {words}
            </text>
          </g>
        )
      })}
    </g>
  )
}
