import { useId } from 'react'
import { Area, ComposedChart, Line, ReferenceArea, ResponsiveContainer, Tooltip, XAxis } from 'recharts'
import { OriginPatterns } from '@/components/origins/origin-patterns'
import type { TrendColumn, TrendGap } from '@/lib/analytics/trend-columns'
import type { TrendMarks as Marks } from '@/lib/analytics/trend-marks'
import type { Origin } from '@/lib/origins/origin'
import { shortDay } from '@/lib/format-time'
import { EndLabels, type EndLabel } from './end-labels'
import { GapFrames } from './gap-frames'
import { rateAxis } from './rate-axis'
import { TrendMark } from './trend-mark'
import { MARKS_HEIGHT, TrendMarks } from './trend-marks'
import { TrendTip } from './trend-tip'
import { useNarrow } from './use-narrow'

export const TREND_HEIGHT = 320

type Trend = {
  columns: TrendColumn[]
  ticks: number[]
  gaps: TrendGap[]
  marks: readonly Marks[]
  other: Origin
  labels: EndLabel[]
  unit: string
  summary: string
}

/** Two rates over time, each with its band. Draws what it is given; every decision is made before it. */
export function TrendChart({ columns, ticks, gaps, marks, other, labels, unit, summary }: Trend) {
  const id = useId()
  const narrow = useNarrow()
  const pending = columns.filter(({ block }) => block.state === 'pending')

  return (
    <div className="chart">
      <ResponsiveContainer width="100%" height={TREND_HEIGHT} initialDimension={{ width: 840, height: TREND_HEIGHT }}>
        <ComposedChart
          data={columns}
          margin={{ top: 22, right: narrow ? 0 : 112, bottom: 0, left: 0 }}
          accessibilityLayer
          title={summary}
        >
          <OriginPatterns id={id} />
          <XAxis
            dataKey="index"
            type="number"
            domain={[-0.5, columns.length - 0.5]}
            padding={{ left: 14 }}
            ticks={columns.map(({ index }) => index)}
            tickFormatter={(index: number) => shortDay(columns[index]?.block.from ?? '')}
            tickLine={false}
            axisLine={{ stroke: 'var(--color-rule-strong)' }}
            minTickGap={36}
            tickMargin={2 + MARKS_HEIGHT}
            height={26 + MARKS_HEIGHT}
          />
          {rateAxis(ticks, unit)}
          {pending.length > 0 && (
            <ReferenceArea
              x1={(pending[0]?.index ?? 0) - 0.5}
              x2={(pending.at(-1)?.index ?? 0) + 0.5}
              fill={`url(#${id}-pending)`}
              fillOpacity={1}
            />
          )}
          <GapFrames gaps={gaps} />
          <Tooltip
            content={<TrendTip columns={columns} other={other} ai={labels[0]?.name ?? 'AI'} />}
            cursor={{ stroke: 'var(--color-rule-strong)' }}
            isAnimationActive={false}
            wrapperClassName="z-10"
          />
          {series('other', other)}
          {series('ai', 'AI')}
          <TrendMarks marks={marks} />
          {!narrow && <EndLabels labels={labels} />}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

/** Called, not rendered: Recharts reads its series from the children it is given. */
function series(side: 'ai' | 'other', origin: Origin) {
  const name = origin.toLowerCase()
  const colour = `var(--color-${name})`
  const common = { type: 'linear', isAnimationActive: false, connectNulls: false, activeDot: false } as const

  return [
    <Area
      key={`${side}Band`}
      {...common}
      dataKey={`${side}Band`}
      stroke={colour}
      strokeOpacity={0.35}
      strokeWidth={1}
      fill={colour}
      fillOpacity="var(--band-opacity)"
      tooltipType="none"
    />,
    <Line
      key={`${side}Open`}
      {...common}
      dataKey={`${side}Open`}
      stroke={colour}
      strokeWidth={1.5}
      strokeDasharray="1.5 3"
      dot={(point: object) => <TrendMark {...point} side={side} origin={origin} open />}
    />,
    <Line
      key={side}
      {...common}
      dataKey={side}
      stroke={colour}
      strokeWidth={`var(--stroke-${name})`}
      strokeDasharray={`var(--dash-${name})`}
      dot={(point: object) => <TrendMark {...point} side={side} origin={origin} />}
    />,
  ]
}
