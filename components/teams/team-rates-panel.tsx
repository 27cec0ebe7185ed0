import { useQuery } from '@tanstack/react-query'
import { FailedNotice, Missing, Waiting } from '@/components/analytics/answer-state'
import { Panel } from '@/components/analytics/panel'
import { ChartOrTable } from '@/components/analytics/chart-or-table'
import { PanelActs } from '@/components/analytics/panel-acts'
import { GroupRows } from '@/components/charts/group-rows'
import { teamRatesQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import type { TeamRates } from '@/lib/analytics/team-rates/team-rates'
import {
  groupRows,
  groupTicks,
  teamRatesFinding,
  teamRatesNote,
  teamRatesTable,
} from '@/lib/analytics/team-rates/team-rates-rows'

/** Teams by name, or the services of one: each rate as counted and drawn towards all. */
export function TeamRatesPanel({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(teamRatesQuery(query))
  const { data } = answer
  const table = data ? teamRatesTable(data) : null
  const groups = query.team === undefined ? 'teams' : 'services'

  return (
    <Panel
      folio=""
      question={`Failure rate of ${groups}, by name`}
      span="col-span-12"
      acts={
        <PanelActs
          panel="teams"
          of={groups}
          table={table}
          definitions={['failure-rate', 'drawn-rate', 'coverage', 'incident-rate']}
        />
      }
      finding={data ? teamRatesFinding(data) : `How the changes of ${groups} fared`}
      note={data && teamRatesNote(data)}
    >
      <FailedNotice answer={answer} />
      <div className={answer.isPlaceholderData ? 'asking' : undefined}>
        {!data && answer.isPending && <Waiting blocks={['h-14', 'h-14', 'h-14', 'h-14']} />}
        <ChartOrTable panel="teams" table={table}>
          {data && <Body answer={data} />}
        </ChartOrTable>
      </div>
    </Panel>
  )
}

function Body({ answer }: { answer: TeamRates }) {
  const rows = groupRows(answer)
  if (rows.length === 0)
    return <Missing words={answer.of === 'TEAMS' ? 'No team is known yet.' : 'No service of the team is known yet.'} />

  return <GroupRows rows={rows} ticks={groupTicks(rows)} centre={answer.all.rate} />
}
