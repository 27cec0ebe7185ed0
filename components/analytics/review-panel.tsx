import { useQuery } from '@tanstack/react-query'
import { RateRows } from '@/components/charts/rate-rows'
import { reviewQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { rateTicks, type RateRow } from '@/lib/analytics/rate-rows'
import { reviewFinding, reviewNote } from '@/lib/analytics/review/review-finding'
import { cleanRows, criticalRows, reviewTable } from '@/lib/analytics/review/review-rows'
import { FailedNotice, Waiting } from './answer-state'
import { Panel } from './panel'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'

export function ReviewPanel({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(reviewQuery(query))
  const { data } = answer
  const table = data ? reviewTable(data) : null

  return (
    <Panel
      folio="C1"
      question="Clean reviews, and critical failures after them, by origin"
      span="col-span-12"
      acts={<PanelActs panel="review" of="reviews by origin" table={table} definitions={['review']} />}
      finding={data ? reviewFinding(data) : 'How changes pass review'}
      note={data && reviewNote(data)}
    >
      <FailedNotice answer={answer} />
      <div className={answer.isPlaceholderData ? 'asking' : undefined}>
        {!data && answer.isPending && <Waiting blocks={['h-9', 'h-9', 'h-9', 'h-9']} />}
        <ChartOrTable panel="review" table={table}>
          {data && (
            <div className="grid grid-cols-2 gap-x-gutter gap-y-6 stacked:grid-cols-1">
              <Side heading="Passed review cleanly, of those reviewed" rows={cleanRows(data)} />
              <Side
                heading={`Failed critically within ${data.query.followUp} days, of those that passed cleanly`}
                rows={criticalRows(data)}
              />
            </div>
          )}
        </ChartOrTable>
      </div>
    </Panel>
  )
}

function Side({ heading, rows }: { heading: string; rows: RateRow[] }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-small font-medium text-ink-2">{heading}</h3>
      <RateRows rows={rows} ticks={rateTicks(rows)} />
    </div>
  )
}
