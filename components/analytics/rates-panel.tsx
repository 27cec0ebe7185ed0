import { useQuery } from '@tanstack/react-query'
import { RateRows } from '@/components/charts/rate-rows'
import { failureRateQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { rateRows, ratesFinding, ratesNote, ratesTable, rateTicks } from '@/lib/analytics/rate-rows'
import { FailedNotice, Waiting } from './answer-state'
import { Panel } from './panel'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'

export function RatesPanel({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(failureRateQuery(query))
  const { data } = answer
  const rows = data && rateRows(data)
  const table = data ? ratesTable(data) : null

  return (
    <Panel
      folio="C2"
      question={query.severity === 'critical' ? 'Critical failure rate, by origin' : 'Failure rate, by origin'}
      span="col-span-5 print:order-2 print:col-span-12"
      acts={<PanelActs panel="rates" of="failure rate by origin" table={table} definitions={['failure-rate']} />}
      finding={data ? ratesFinding(data) : 'Failure rate, by origin'}
      note={data && ratesNote(data)}
    >
      <FailedNotice answer={answer} />
      <div className={answer.isPlaceholderData ? 'asking' : undefined}>
        {!data && answer.isPending && <Waiting blocks={['h-9', 'h-9', 'h-9', 'h-9']} />}
        <ChartOrTable panel="rates" table={table}>
          {rows && <RateRows rows={rows} ticks={rateTicks(rows)} />}
        </ChartOrTable>
      </div>
    </Panel>
  )
}
