import { useQuery } from '@tanstack/react-query'
import { HoursBars } from '@/components/charts/hours-bars'
import { Kept } from '@/components/ui/kept'
import { costSentence, hoursFinding, hoursNote, isWithheld } from '@/lib/analytics/hours-finding'
import { A_THIRD, hoursRows, hoursTicks } from '@/lib/analytics/hours-rows'
import { hoursTable } from '@/lib/analytics/hours-table'
import { sreHoursQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import type { SreHours } from '@/lib/analytics/sre-hours'
import { FailedNotice, Missing, Waiting } from './answer-state'
import { HoursLegend } from './hours-legend'
import { Panel } from './panel'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'

export function HoursPanel({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(sreHoursQuery(query))
  const { data } = answer
  const table = data && data.hours !== null ? hoursTable(data) : null

  return (
    <Panel
      folio="C3"
      question="Logged hours as a share of the rostered SRE week, by origin of the code"
      span="col-span-7 print:order-1 print:col-span-6"
      acts={
        <PanelActs
          panel="hours"
          of="hours by team"
          table={table}
          definitions={['share-of-week', 'estimated-hours', 'cost']}
        />
      }
      finding={data ? hoursFinding(data) : 'What incidents cost in SRE hours'}
      note={data && hoursNote(data)}
    >
      <FailedNotice answer={answer} />
      <div className={answer.isPlaceholderData ? 'asking' : undefined}>
        {!data && answer.isPending && <Waiting blocks={['h-4 w-2/3', 'h-8', 'h-8', 'h-8', 'h-8', 'h-8', 'h-8']} />}
        <ChartOrTable panel="hours" table={table}>
          {data && <Body answer={data} />}
        </ChartOrTable>
      </div>
    </Panel>
  )
}

function Body({ answer }: { answer: SreHours }) {
  if (answer.hours === null)
    return isWithheld(answer) ? null : (
      <Missing words="Hours appear once work is logged on incidents, by people or by whatever tracks their time." />
    )

  const rows = hoursRows(answer)
  const cost = costSentence(answer)
  return (
    <>
      {cost && (
        <p className="mb-3 text-pretty text-ink-2">
          <Kept>{cost}</Kept>
        </p>
      )}
      <HoursLegend estimated={rows.some(({ estimated }) => estimated)} worst={rows.some(({ worst }) => worst)} />
      <HoursBars rows={rows} ticks={hoursTicks(rows)} third={A_THIRD} />
    </>
  )
}
