import type { ReactNode } from 'react'
import { usePlotArea, useXAxisScale } from 'recharts'
import { useFixed } from '@/components/ui/fixed'
import type { TrendMarks as Marks } from '@/lib/analytics/trend-marks'
import { shortCount } from '@/lib/format'

/** How much is kept free for them between the axis and its days. */
export const MARKS_HEIGHT = 22

/** Small triangles on the axis for the deployments, and beneath it the incidents of each block; the keyboard reaches both. */
export function TrendMarks({ marks }: { marks: readonly Marks[] }) {
  const area = usePlotArea()
  const scale = useXAxisScale()
  if (!area || !scale) return null
  const foot = area.y + area.height

  return (
    <g>
      {marks.map(({ index, live, incidents }) => (
        <g key={index} transform={`translate(${Number(scale(index) ?? 0)} ${foot})`}>
          {live && live.amount > 0 && (
            <Opens href={live.href} words={live.words}>
              <rect x="-12" y="-19" width="24" height="24" fill="transparent" />
              <path d="M-4 0H4L0 -7Z" fill="var(--color-ink-3)" />
            </Opens>
          )}
          {incidents && incidents.amount > 0 && (
            <Opens href={incidents.href} words={incidents.words}>
              <rect x="-12" y="3" width="24" height="20" fill="transparent" />
              <text className="trend-incidents" y="17" textAnchor="middle">
                {shortCount(incidents.amount)}
              </text>
            </Opens>
          )}
        </g>
      ))}
    </g>
  )
}

function Opens({ href, words, children }: { href: string; words: string; children: ReactNode }) {
  if (useFixed()) return <g>{children}</g>

  return (
    <a href={href} aria-label={words}>
      <title>{words}</title>
      {children}
    </a>
  )
}
