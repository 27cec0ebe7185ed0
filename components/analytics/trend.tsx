import dynamic from 'next/dynamic'
import { memo, useMemo } from 'react'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import type { FailureRate } from '@/lib/analytics/failure-rate'
import { trendBlocks } from '@/lib/analytics/trend'
import { trendColumns, trendGaps, trendTicks } from '@/lib/analytics/trend-columns'
import { trendFinding } from '@/lib/analytics/trend-finding'
import type { TrendMarks } from '@/lib/analytics/trend-marks'
import { rate } from '@/lib/format'
import type { Origin } from '@/lib/origins/origin'

const TrendChart = dynamic(() => import('@/components/charts/trend-chart').then((chart) => chart.TrendChart), {
  ssr: false,
  loading: () => <div className="h-[320px]" />,
})

type Drawn = { answer: FailureRate; marks: readonly TrendMarks[] }

/**
 * Two lines with their names; where there is no room at their ends, the names stand below. Drawn anew for another answer
 * alone: a chart takes longer than a click may.
 */
export const Trend = memo(function Trend({ answer, marks }: Drawn) {
  const blocks = useMemo(() => trendBlocks(answer), [answer])
  const columns = useMemo(() => trendColumns(blocks, answer), [blocks, answer])
  const labels = labelsOf(answer, blocks)

  return (
    <>
      <TrendChart
        columns={columns}
        ticks={trendTicks(blocks)}
        gaps={trendGaps(blocks, answer.contrast)}
        marks={marks}
        other={otherOf(answer)}
        labels={labels}
        unit="of mature changes"
        summary={trendFinding(blocks, answer)}
      />
      <p className="mt-2 hidden flex-wrap gap-x-4.5 gap-y-1 text-small text-ink-2 phone:flex">
        {labels.map(({ origin, name, words }) => (
          <span key={origin} className="inline-flex items-center gap-1.5">
            <OriginGlyph origin={origin} />
            {name} {words}
          </span>
        ))}
      </p>
    </>
  )
})

function otherOf({ contrast }: FailureRate): Origin {
  return contrast === 'human' ? 'HUMAN' : 'UNKNOWN'
}

function labelsOf({ ratio, contrast, query }: FailureRate, blocks: ReturnType<typeof trendBlocks>) {
  const last = blocks.findLast(({ ai, other }) => ai.rate !== null || other.rate !== null)
  const overall = (failed: number | null, mature: number) =>
    `${rate(failed !== null && mature > 0 ? failed / mature : null)} overall`
  const other = contrast === 'human' ? 'HUMAN' : 'UNKNOWN'

  return [
    {
      origin: 'AI' as const,
      name: query.mixed === 'ai' ? 'AI and mixed' : 'AI',
      words: overall(ratio.failed, ratio.mature),
      at: last?.ai.rate ?? 0,
    },
    {
      origin: other as Origin,
      name: contrast === 'human' ? 'Human' : 'Others',
      words: overall(ratio.contrastFailed, ratio.contrastMature),
      at: last?.other.rate ?? 0,
    },
  ]
}
