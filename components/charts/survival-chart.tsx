import { Area, ComposedChart, Line, ResponsiveContainer, Tooltip, useActiveTooltipLabel, XAxis } from 'recharts'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import type { SurvivalColumn } from '@/lib/analytics/survival/survival-columns'
import { count, rate, rateInterval } from '@/lib/format'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { EndLabels, type EndLabel } from './end-labels'
import { rateAxis } from './rate-axis'
import { Tip } from './tip'
import { useNarrow } from './use-narrow'

const SURVIVAL_HEIGHT = 300

type Drawn = {
  columns: SurvivalColumn[]
  ticks: number[]
  origins: Origin[]
  banded: Origin[]
  labels: EndLabel[]
  summary: string
}

/** What has failed since deployment, in steps: between two days nothing was counted. */
export function SurvivalChart({ columns, ticks, origins, banded, labels, summary }: Drawn) {
  const narrow = useNarrow()
  const last = columns.at(-1)?.day ?? 0

  return (
    <div className="chart">
      <ResponsiveContainer
        width="100%"
        height={SURVIVAL_HEIGHT}
        initialDimension={{ width: 760, height: SURVIVAL_HEIGHT }}
      >
        <ComposedChart
          data={columns}
          margin={{ top: 22, right: narrow ? 0 : 112, bottom: 0, left: 0 }}
          accessibilityLayer
          title={summary}
        >
          <XAxis
            dataKey="day"
            type="number"
            domain={[0, last]}
            padding={{ left: 36 }}
            ticks={[0, 15, 30, 45, 60, 75, 90].filter((day) => day <= last)}
            tickFormatter={(day: number) => (day === 0 ? 'live' : `day ${day}`)}
            tickLine={false}
            axisLine={{ stroke: 'var(--color-rule-strong)' }}
            minTickGap={20}
            height={26}
          />
          {rateAxis(ticks, 'of changes failed')}
          <Tooltip
            content={<SurvivalTip columns={columns} origins={origins} />}
            cursor={{ stroke: 'var(--color-rule-strong)' }}
            isAnimationActive={false}
            wrapperClassName="z-10"
          />
          {origins.filter((origin) => banded.includes(origin)).map(band)}
          {[...origins].reverse().map(line)}
          {!narrow && <EndLabels labels={labels} />}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

const COMMON = { type: 'stepAfter', isAnimationActive: false, connectNulls: false, activeDot: false } as const

function band(origin: Origin) {
  return (
    <Area
      key={`${origin} band`}
      {...COMMON}
      dataKey={(column: SurvivalColumn) => column[origin]?.band ?? null}
      stroke="none"
      fill={`var(--color-${origin.toLowerCase()})`}
      fillOpacity="var(--band-opacity)"
      tooltipType="none"
    />
  )
}

function line(origin: Origin) {
  const name = origin.toLowerCase()
  return (
    <Line
      key={origin}
      {...COMMON}
      dataKey={(column: SurvivalColumn) => column[origin]?.failed ?? null}
      stroke={`var(--color-${name})`}
      strokeWidth={`var(--stroke-${name})`}
      strokeDasharray={`var(--dash-${name})`}
      dot={false}
    />
  )
}

function SurvivalTip({ columns, origins }: { columns: SurvivalColumn[]; origins: Origin[] }) {
  const column = columns[Number(useActiveTooltipLabel() ?? -1)]
  if (!column) return null

  return (
    <Tip title={column.day === 0 ? 'As they went live' : `By the end of day ${count(column.day)}`}>
      {origins.map((origin) => {
        const share = column[origin]
        return (
          <div key={origin} className="contents">
            <span className="inline-flex items-center gap-1.5">
              <OriginGlyph origin={origin} />
              {ORIGIN_LABELS[origin]}
            </span>
            <b className="text-right">{share ? rate(share.failed) : 'not watched'}</b>
            <span className="text-ink-3">{share?.band && rateInterval(...share.band)}</span>
          </div>
        )
      })}
    </Tip>
  )
}
