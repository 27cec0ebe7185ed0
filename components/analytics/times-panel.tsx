import { useQuery } from '@tanstack/react-query'
import { SpanRows } from '@/components/charts/span-rows'
import { timesQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { timesFinding, timesNote } from '@/lib/analytics/times/times-finding'
import { MEASURES, spanRows, spanTicks } from '@/lib/analytics/times/times-rows'
import { timesTable } from '@/lib/analytics/times/times-table'
import { FailedNotice, Waiting } from './answer-state'
import { Panel } from './panel'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'

export function TimesPanel({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(timesQuery(query))
  const { data } = answer
  const table = data ? timesTable(data) : null
  const which = query.severity === 'critical' ? 'critical incidents' : 'incidents'

  return (
    <Panel
      folio=""
      question={`How long ${which} took, from when they began, by origin of the code`}
      span="col-span-12"
      acts={<PanelActs panel="times" of="times by origin" table={table} definitions={['times']} />}
      finding={data ? timesFinding(data) : 'How long incidents took'}
      note={data && timesNote(data)}
    >
      <FailedNotice answer={answer} />
      <div className={answer.isPlaceholderData ? 'asking' : undefined}>
        {!data && answer.isPending && <Waiting blocks={['h-4 w-1/3', 'h-10', 'h-10', 'h-10', 'h-10']} />}
        <ChartOrTable panel="times" table={table}>
          {data && (
            <div className="grid grid-cols-3 gap-x-gutter gap-y-6 stacked:grid-cols-1">
              {MEASURES.map(({ id, name }) => (
                <SpanRows key={id} name={name} rows={spanRows(data, id)} ticks={spanTicks(data)} />
              ))}
            </div>
          )}
        </ChartOrTable>
      </div>
    </Panel>
  )
}
