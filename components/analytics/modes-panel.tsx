import { useQuery } from '@tanstack/react-query'
import { ModeGrid } from '@/components/charts/mode-grid'
import { modeHeads, modeRows, modesFinding, modesNote, modesTable } from '@/lib/analytics/modes/modes-rows'
import { modesQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { FailedNotice, Missing, Waiting } from './answer-state'
import { Panel } from './panel'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'

export function ModesPanel({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(modesQuery(query))
  const { data } = answer
  const rows = data ? modeRows(data) : []
  const table = data && rows.length > 0 ? modesTable(data) : null

  return (
    <Panel
      folio="C5"
      question="How incidents failed, by failure mode and origin of the code"
      span="col-span-7"
      acts={<PanelActs panel="modes" of="failure mode by origin" table={table} definitions={['modes']} />}
      finding={data ? modesFinding(data) : 'How incidents failed'}
      note={data && modesNote(data)}
    >
      <FailedNotice answer={answer} />
      <div className={answer.isPlaceholderData ? 'asking' : undefined}>
        {!data && answer.isPending && <Waiting blocks={Array<string>(12).fill('h-8')} />}
        {data && rows.length === 0 && (
          <Missing words="Failure modes appear here once there are incidents, enough of them to be told by their mode." />
        )}
        <ChartOrTable panel="modes" table={table}>
          {data && table && <ModeGrid rows={rows} heads={modeHeads(data)} caption={table.caption} />}
        </ChartOrTable>
      </div>
    </Panel>
  )
}
