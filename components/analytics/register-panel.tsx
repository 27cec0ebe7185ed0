import { useQuery } from '@tanstack/react-query'
import { ImpactRows } from '@/components/charts/impact-rows'
import { registerQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { impactRows, registerFinding, registerNote, registerTable } from '@/lib/analytics/register/register-rows'
import { FailedNotice, Waiting } from './answer-state'
import { HoursLegend } from './hours-legend'
import { Panel } from './panel'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'

export function RegisterPanel({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(registerQuery(query))
  const { data } = answer
  const table = data ? registerTable(data) : null

  return (
    <Panel
      folio="C4"
      question={`What broke beside availability within six months (${data?.timeZone ?? 'UTC'})`}
      span="col-span-5"
      acts={<PanelActs panel="register" of="register of impacts" table={table} definitions={['register']} />}
      finding={data ? registerFinding(data) : 'What broke beside availability'}
      note={data && registerNote(data)}
    >
      <FailedNotice answer={answer} />
      <div className={answer.isPlaceholderData ? 'asking' : undefined}>
        {!data && answer.isPending && <Waiting blocks={['h-10', 'h-10', 'h-10', 'h-10']} />}
        <ChartOrTable panel="register" table={table}>
          {data && (
            <>
              <HoursLegend estimated={false} worst={false} />
              <ImpactRows rows={impactRows(data)} />
            </>
          )}
        </ChartOrTable>
      </div>
    </Panel>
  )
}
