import { usePlotArea, useYAxisScale } from 'recharts'
import { OriginShape } from '@/components/origins/origin-glyph'
import type { Origin } from '@/lib/origins/origin'
import { apart } from './apart'

export type EndLabel = { origin: Origin; name: string; words?: string; at: number }

/** Names at the end of the lines, pushed apart where the lines meet. */
export function EndLabels({ labels }: { labels: EndLabel[] }) {
  const area = usePlotArea()
  const scale = useYAxisScale()
  if (!area || !scale) return null

  const distance = labels.some(({ words }) => words) ? 38 : 20
  const heights = apart(
    labels.map(({ at }) => Number(scale(at) ?? 0)),
    distance,
    area.y + area.height - distance / 2,
  )

  return (
    <g transform={`translate(${area.x + area.width + 16} 0)`}>
      {labels.map(({ origin, name, words }, index) => (
        <g key={origin} transform={`translate(0 ${heights[index] ?? 0})`}>
          <OriginShape origin={origin} />
          <text className="named" x="12" y="4">
            {name}
          </text>
          {words && (
            <text x="12" y="19">
              {words}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
