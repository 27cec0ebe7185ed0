import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { memo } from 'react'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import { RowsLink } from '@/components/ui/rows-link'
import { survivalQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { rowsHref } from '@/lib/analytics/rows'
import type { Survival } from '@/lib/analytics/survival/survival'
import {
  bandedOrigins,
  drawnOrigins,
  shareAt,
  survivalColumns,
  survivalFinding,
  survivalNote,
  survivalTable,
  survivalTicks,
} from '@/lib/analytics/survival/survival-columns'
import { counted } from '@/lib/format'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import { FailedNotice, Missing, Waiting } from './answer-state'
import { Panel } from './panel'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'

const SurvivalChart = dynamic(() => import('@/components/charts/survival-chart').then((chart) => chart.SurvivalChart), {
  ssr: false,
  loading: () => <div className="h-[300px]" />,
})

export function SurvivalPanel({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(survivalQuery(query))
  const { data } = answer
  const isShown = data !== undefined && drawnOrigins(data).length > 0
  const table = isShown ? survivalTable(data) : null

  return (
    <Panel
      folio="C2"
      question="Time to first failure, in days since deployment"
      span="col-span-7"
      acts={<PanelActs panel="survival" of="time to first failure" table={table} definitions={['survival']} />}
      finding={data ? survivalFinding(data) : 'How long changes hold'}
      note={isShown && survivalNote(data)}
    >
      <FailedNotice answer={answer} />
      <div className={answer.isPlaceholderData ? 'asking' : undefined}>
        {!data && answer.isPending && <Waiting blocks={['h-[300px]']} />}
        <ChartOrTable panel="survival" table={table}>
          {data && <Body answer={data} />}
        </ChartOrTable>
      </div>
    </Panel>
  )
}

/** Drawn anew for another answer alone: a chart takes longer than a click may. */
const Body = memo(function Body({ answer }: { answer: Survival }) {
  const origins = drawnOrigins(answer)
  if (origins.length === 0)
    return <Missing words="Curves appear once changes of an origin that may be shown have been live for a day." />

  const labels = origins.map((origin) => {
    const some = answer.origins[origin]
    return { origin, name: ORIGIN_LABELS[origin], at: shareAt(some, some.until)?.failed ?? 0 }
  })
  return (
    <>
      <SurvivalChart
        columns={survivalColumns(answer)}
        ticks={survivalTicks(answer)}
        origins={origins}
        banded={bandedOrigins(answer)}
        labels={labels}
        summary={survivalFinding(answer)}
      />
      <p className="mt-2 flex flex-wrap gap-x-4.5 gap-y-1 text-small text-ink-2">
        {origins.map((origin) => (
          <RowsLink
            key={origin}
            href={rowsHref('/changes', answer.query, { origin, outcome: 'live' })}
            className="inline-flex items-center gap-1.5 py-1"
          >
            <OriginGlyph origin={origin} />
            {ORIGIN_LABELS[origin]}: {counted(answer.origins[origin].changes, 'change')} watched
          </RowsLink>
        ))}
      </p>
    </>
  )
})
