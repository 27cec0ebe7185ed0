import { Forest } from '@/components/charts/forest'
import type { FailureRate } from '@/lib/analytics/failure-rate'
import { forestNote, forestRows, forestTicks } from '@/lib/analytics/forest-rows'
import { forestTable } from '@/lib/analytics/forest-table'
import { NBSP } from '@/lib/format'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'

export function VerdictForest({ answer, asking }: { answer: FailureRate; asking: boolean }) {
  const rows = forestRows(answer)
  const table = forestTable(answer)
  const critical = answer.query.severity === 'critical' ? 'critical ' : ''
  const caption = `AI ÷ ${answer.contrast === 'human' ? 'human' : 'all other'} ${critical}failure rate, 95${NBSP}% interval`

  return (
    <figure className={asking ? 'asking' : undefined}>
      <figcaption className="flex items-baseline gap-x-4 pb-1.5 text-small text-ink-3">
        {caption}
        <PanelActs
          panel="verdict"
          of="ratio"
          table={table}
          definitions={['ratio', 'like-with-like', 'corrected-ratio', 'bounds', 'contrast']}
        />
      </figcaption>
      <ChartOrTable panel="verdict" table={table}>
        <Forest rows={rows} ticks={forestTicks(rows)} />
      </ChartOrTable>
      <p className="mt-3 text-small text-pretty text-ink-3">
        {forestNote(answer)} Dotted: 2×, what a survey of the industry claims.
      </p>
    </figure>
  )
}
