import { useId } from 'react'
import { Bar, BarChart, ResponsiveContainer, Tooltip, useActiveTooltipLabel, XAxis } from 'recharts'
import { fillOf, OriginPatterns } from '@/components/origins/origin-patterns'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import { RowsMark } from '@/components/ui/rows-link'
import type { AdoptionColumn } from '@/lib/analytics/adoption-columns'
import { count, share } from '@/lib/format'
import { dayRange, shortDay } from '@/lib/format-time'
import { ORIGIN_LABELS, STACKED_ORIGINS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { addDays } from '@/lib/time/day'
import { EndLabels, type EndLabel } from './end-labels'
import { rateAxis } from './rate-axis'
import { Tip } from './tip'
import { useNarrow } from './use-narrow'

export const ADOPTION_HEIGHT = 260

type Drawn = { columns: (AdoptionColumn & { hrefs: Record<Origin, string> })[]; labels: EndLabel[]; summary: string }

/** Columns, not areas: each week was counted, nothing between was. Unknown keeps its place on top. */
export function AdoptionChart({ columns, labels, summary }: Drawn) {
  const id = useId()
  const narrow = useNarrow()

  return (
    <div className="chart">
      <ResponsiveContainer
        width="100%"
        height={ADOPTION_HEIGHT}
        initialDimension={{ width: 520, height: ADOPTION_HEIGHT }}
      >
        <BarChart
          data={columns}
          margin={{ top: 22, right: narrow ? 0 : 84, bottom: 0, left: 0 }}
          barCategoryGap={columns.length > 30 ? '8%' : '16%'}
          accessibilityLayer
          title={summary}
        >
          <OriginPatterns id={id} />
          <XAxis
            dataKey="index"
            padding={{ left: 36 }}
            tickFormatter={(index: number) => shortDay(columns[index]?.from ?? '')}
            tickLine={false}
            axisLine={{ stroke: 'var(--color-rule-strong)' }}
            minTickGap={36}
            interval="preserveStart"
            height={26}
          />
          {rateAxis([0, 0.25, 0.5, 0.75, 1], 'of merged changes')}
          <Tooltip
            content={<AdoptionTip columns={columns} />}
            cursor={{ fill: 'var(--color-hover)' }}
            isAnimationActive={false}
            wrapperClassName="z-10"
          />
          {STACKED_ORIGINS.map((origin) => (
            <Bar
              key={origin}
              dataKey={(column: AdoptionColumn) => column.shares?.[origin] ?? null}
              stackId="origin"
              isAnimationActive={false}
              shape={(part: object) => <Part {...part} origin={origin} id={id} />}
            />
          ))}
          {!narrow && <EndLabels labels={labels} />}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

type PartShape = { x?: number; y?: number; width?: number; height?: number; payload?: Drawn['columns'][number] }

function Part({
  x = 0,
  y = 0,
  width = 0,
  height = 0,
  payload,
  origin,
  id,
}: PartShape & { origin: Origin; id: string }) {
  if (height <= 0 || !payload) return <g />
  const line = height > 2 ? 1 : 0

  return (
    <RowsMark href={payload.hrefs[origin]}>
      <rect
        {...fillOf(origin, id)}
        strokeWidth={width > 12 ? 1 : 0}
        x={x + 0.5}
        y={y + line}
        width={Math.max(1, width - 1)}
        height={height - line}
        opacity={payload.unfinished ? 0.45 : undefined}
        strokeDasharray={payload.unfinished ? '2 2' : undefined}
      />
    </RowsMark>
  )
}

function AdoptionTip({ columns }: { columns: AdoptionColumn[] }) {
  const column = columns[Number(useActiveTooltipLabel() ?? -1)]
  if (!column) return null

  return (
    <Tip title={dayRange(column.from, addDays(column.to, -1)) + (column.unfinished ? ', unfinished' : '')}>
      {[...STACKED_ORIGINS].reverse().map((origin) => (
        <Row key={origin} origin={origin} column={column} />
      ))}
    </Tip>
  )
}

function Row({ origin, column }: { origin: Origin; column: AdoptionColumn }) {
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <OriginGlyph origin={origin} />
        {ORIGIN_LABELS[origin]}
      </span>
      <b className="text-right">{share(column.shares?.[origin] ?? null)}</b>
      <span className="text-right text-ink-3">{count(column.counts[origin])}</span>
    </>
  )
}
