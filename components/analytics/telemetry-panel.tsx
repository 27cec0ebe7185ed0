import { useQuery } from '@tanstack/react-query'
import { RateRows } from '@/components/charts/rate-rows'
import { telemetryQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { rateTicks } from '@/lib/analytics/rate-rows'
import type { Telemetry } from '@/lib/analytics/telemetry/telemetry'
import { telemetryFinding, telemetryNote } from '@/lib/analytics/telemetry/telemetry-finding'
import { drawnOrigins, telemetryRows, telemetryTable, timesSentence } from '@/lib/analytics/telemetry/telemetry-rows'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import { FailedNotice, Waiting } from './answer-state'
import { Panel } from './panel'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'

export function TelemetryPanel({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(telemetryQuery(query))
  const { data } = answer
  const table = data ? telemetryTable(data) : null

  return (
    <Panel
      folio="C6"
      question="Failure rate with and without logs, traces or alerts"
      span="col-span-5"
      acts={<PanelActs panel="telemetry" of="telemetry" table={table} definitions={['telemetry', 'failure-rate']} />}
      finding={data ? telemetryFinding(data) : 'Changes with and without telemetry'}
      note={data && telemetryNote(data)}
    >
      <FailedNotice answer={answer} />
      <div className={answer.isPlaceholderData ? 'asking' : undefined}>
        {!data && answer.isPending && <Waiting blocks={['h-9', 'h-9', 'h-9', 'h-9', 'h-9', 'h-9']} />}
        <ChartOrTable panel="telemetry" table={table}>
          {data && <Body answer={data} />}
        </ChartOrTable>
      </div>
    </Panel>
  )
}

/** Both on one scale, so that they can be held against each other. */
function Body({ answer }: { answer: Telemetry }) {
  const parts = drawnOrigins(answer).map((origin) => ({ origin, rows: telemetryRows(answer, origin) }))
  const ticks = rateTicks(parts.flatMap(({ rows }) => rows))

  return (
    <div className="grid gap-5">
      {parts.map(({ origin, rows }) => (
        <div key={origin} className="min-w-0">
          <h3 className="text-small font-medium text-ink-2">{ORIGIN_LABELS[origin]}</h3>
          <RateRows rows={rows} ticks={ticks} />
          <p className="mt-1 text-small text-ink-2">{timesSentence(answer, origin)}</p>
        </div>
      ))}
    </div>
  )
}
