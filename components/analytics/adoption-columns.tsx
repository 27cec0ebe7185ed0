import dynamic from 'next/dynamic'
import { memo, useMemo } from 'react'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import type { AdoptionColumn } from '@/lib/analytics/adoption-columns'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { rowsHref } from '@/lib/analytics/rows'
import { ORIGIN_LABELS, STACKED_ORIGINS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'

const AdoptionChart = dynamic(() => import('@/components/charts/adoption-chart').then((chart) => chart.AdoptionChart), {
  ssr: false,
  loading: () => <div className="h-[260px]" />,
})

type Asked = { columns: AdoptionColumn[]; query: AnalyticsQuery; summary: string }

/** Drawn anew for other columns or another question alone: a chart takes longer than a click may. */
export const AdoptionColumns = memo(function AdoptionColumns({ columns, query, summary }: Asked) {
  const linked = useMemo(
    () =>
      columns.map((column) => {
        const href = (origin: Origin) => rowsHref('/changes', query, { from: column.from, to: column.to, origin })
        return {
          ...column,
          hrefs: { AI: href('AI'), HUMAN: href('HUMAN'), MIXED: href('MIXED'), UNKNOWN: href('UNKNOWN') },
        }
      }),
    [columns, query],
  )
  const labels = labelsAt(columns)

  return (
    <>
      <AdoptionChart columns={linked} labels={labels} summary={summary} />
      <p className="mt-2 hidden flex-wrap gap-x-4.5 gap-y-1 text-small text-ink-2 phone:flex">
        {labels.map(({ origin, name }) => (
          <span key={origin} className="inline-flex items-center gap-1.5">
            <OriginGlyph origin={origin} />
            {name}
          </span>
        ))}
      </p>
    </>
  )
})

/** Each name beside the middle of its part in the last column that has any. */
function labelsAt(columns: readonly AdoptionColumn[]) {
  const shares = columns.findLast((column) => column.shares !== null)?.shares
  let below = 0
  return STACKED_ORIGINS.map((origin) => {
    const part = shares?.[origin] ?? 0
    const at = below + part / 2
    below += part
    return { origin, name: ORIGIN_LABELS[origin], at }
  })
}
