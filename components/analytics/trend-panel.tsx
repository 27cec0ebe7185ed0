import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FailureRate } from '@/lib/analytics/failure-rate'
import { failureRateQuery, figuresQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { trendBlocks } from '@/lib/analytics/trend'
import { tooFewForTrend, trendFinding, trendNote, trendQuestion } from '@/lib/analytics/trend-finding'
import { marksNote, type TrendMarks, trendMarks } from '@/lib/analytics/trend-marks'
import { trendTable } from '@/lib/analytics/trend-table'
import { FailedNotice, Waiting } from './answer-state'
import { Panel } from './panel'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'
import { Trend } from './trend'
import { TooFew } from './too-few'

export function TrendPanel({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(failureRateQuery(query))
  const { data } = answer
  const { data: figures } = useQuery(figuresQuery(query))
  const blocks = useMemo(() => (data ? trendBlocks(data) : []), [data])
  const marks = useMemo(() => (data ? trendMarks(blocks, data.query, figures) : []), [data, blocks, figures])
  const table = data ? trendTable(blocks, marks, data) : null
  const tooFew = data ? tooFewForTrend(data) : null

  return (
    <Panel
      folio="C2"
      question={data ? `${trendQuestion(blocks, data)} (${data.timeZone})` : 'Failure rate over time'}
      span="col-span-7 print:col-span-6"
      acts={
        <PanelActs
          panel="trend"
          of="failure rate over time"
          table={table}
          definitions={['failure-trend', 'failure-rate']}
        />
      }
      finding={data ? (tooFew?.finding ?? trendFinding(blocks, data)) : 'Failure rate over time'}
      note={data && !tooFew && `${trendNote(blocks, data)} ${marksNote(marks, data.query)}`}
    >
      <FailedNotice answer={answer} />
      <div className={answer.isPlaceholderData ? 'asking' : undefined}>
        {!data && answer.isPending && <Waiting blocks={['h-[320px]']} />}
        <ChartOrTable panel="trend" table={table}>
          {data && <Body answer={data} marks={marks} missing={tooFew?.missing} />}
        </ChartOrTable>
      </div>
    </Panel>
  )
}

type Drawn = { answer: FailureRate; marks: readonly TrendMarks[]; missing: string | undefined }

function Body({ answer, marks, missing }: Drawn) {
  return missing ? <TooFew missing={missing} answer={answer} /> : <Trend answer={answer} marks={marks} />
}
