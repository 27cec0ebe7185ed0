import { useQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import { useId } from 'react'
import { useFixed } from '@/components/ui/fixed'
import { Kept } from '@/components/ui/kept'
import type { Figures } from '@/lib/analytics/figures/figures'
import { figuresFinding } from '@/lib/analytics/figures/figure-words'
import { figuresTable } from '@/lib/analytics/figures/figures-table'
import { figuresQuery, registerQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { registerFinding } from '@/lib/analytics/register/register-rows'
import { dayRange } from '@/lib/format-time'
import { addDays } from '@/lib/time/day'
import { FailedNotice, Waiting } from './answer-state'
import { FigureCell } from './figure-cell'
import { ChartOrTable } from './chart-or-table'
import { PanelActs } from './panel-acts'

/** How things stand: six figures of four weeks with the way there, each called a change only outside its limits. */
export function FiguresStrip({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(figuresQuery(query))
  const { data } = answer
  // A panel of its own further down, and a line on paper, which nobody scrolls. Nothing waits for it.
  const isFixed = useFixed()
  const { data: register } = useQuery({ ...registerQuery(query), enabled: data !== undefined && !isFixed })
  const id = useId()
  const table = data ? figuresTable(data) : null

  return (
    <section aria-labelledby={id} className="border-t-[1.5px] border-ink pt-2.5">
      <div className="flex flex-wrap items-baseline gap-x-2.5 text-small text-ink-3">
        <h2 id={id} className="font-medium text-ink-2">
          <Kept>{data ? figuresFinding(data.figures, query) : 'Six figures of the last four weeks'}</Kept>
        </h2>
        {data && <span className="phone:hidden">{periodWords(data)}</span>}
        <PanelActs panel="figures" of="six figures" table={table} definitions={['a-change']} />
      </div>
      {answer.isError && (
        <div className="pt-2.5">
          <FailedNotice answer={answer} />
        </div>
      )}
      {/* Not in what it makes room for: that would count as having moved. */}
      {!data && answer.isPending && <Waiting blocks={['mt-3 h-7 w-1/3', 'h-5 w-full', 'h-5 w-full', 'h-7 w-full']} />}
      <div className={clsx('mt-2', answer.isPlaceholderData && 'asking')}>
        <ChartOrTable panel="figures" table={table}>
          {data && (
            <ul className="grid grid-cols-6 border-b border-rule stacked:grid-cols-3 phone:!grid-cols-1">
              {data.figures.map((figure) => (
                <FigureCell key={figure.id} figure={figure} query={data.query} />
              ))}
            </ul>
          )}
        </ChartOrTable>
      </div>
      {register && (
        <p className="mt-2 hidden text-small print:block">
          <span className="mr-2 font-mono font-medium">C4</span>
          <Kept>{registerFinding(register)}</Kept>
        </p>
      )}
    </section>
  )
}

/** Weeks end where they are whole, and those of failures where all changes are past their follow-up. */
function periodWords({ figures, timeZone }: Figures): string {
  const of = (id: string) => figures.find((figure) => figure.id === id)!
  const [recent, settled] = [of('incidents'), of('failures')]
  const days = ({ from, to }: typeof recent) => dayRange(from, addDays(to, -1))
  const failures = settled.to === recent.to ? '' : `, failures past follow-up ${days(settled)}`
  return `${days(recent)}${failures}, against the four weeks before (${timeZone})`
}
