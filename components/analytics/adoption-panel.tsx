import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { adoptionColumns, adoptionFinding, adoptionNote, adoptionTable } from '@/lib/analytics/adoption-columns'
import { adoptionQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { AdoptionColumns } from './adoption-columns'
import { FailedNotice, Missing, Waiting } from './answer-state'
import { Panel } from './panel'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'

export function AdoptionPanel({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(adoptionQuery(query))
  const { data } = answer
  const isShown = data !== undefined && data.coverage !== null
  const columns = useMemo(() => (data && data.coverage !== null ? adoptionColumns(data) : []), [data])
  const table = isShown ? adoptionTable(columns, data) : null
  const unit = (columns.at(-1)?.weeks ?? 1) > 1 ? 'four-week blocks' : 'week'

  return (
    <Panel
      folio=""
      question={`Merged changes by origin, by ${unit} (${data?.timeZone ?? 'UTC'})`}
      span="col-span-5"
      paper={false}
      acts={<PanelActs panel="adoption" of="changes by origin" table={table} definitions={['adoption', 'coverage']} />}
      finding={data ? adoptionFinding(data) : 'Who or what wrote the changes'}
      note={isShown && adoptionNote(data)}
    >
      <FailedNotice answer={answer} />
      <div className={answer.isPlaceholderData ? 'asking' : undefined}>
        {!data && answer.isPending && <Waiting blocks={['h-[260px]']} />}
        {data?.changes === 0 && (
          <Missing words="Columns appear once changes are sent that were merged in this range." />
        )}
        <ChartOrTable panel="adoption" table={table}>
          {isShown && <AdoptionColumns columns={columns} query={query} summary={adoptionFinding(data)} />}
        </ChartOrTable>
      </div>
    </Panel>
  )
}
