import { count, MISSING, rate } from '@/lib/format'
import { dayRange } from '@/lib/format-time'
import { addDays } from '@/lib/time/day'
import type { Origin } from '@/lib/origins/origin'
import { type ChartCell, type ChartTable, countCell, numberCell, textCell } from './chart-table'
import type { FailureRate } from './failure-rate'
import { rowsHref } from './rows'
import type { TrendBlock, TrendRate } from './trend'
import type { TrendMarks } from './trend-marks'

const STATE_WORDS: Record<TrendBlock['state'], string> = {
  settled: 'final',
  open: 'some in follow-up',
  pending: 'all in follow-up',
  empty: 'no changes',
}

export function trendTable(
  blocks: readonly TrendBlock[],
  marks: readonly TrendMarks[],
  { query, contrast }: FailureRate,
): ChartTable {
  const other = contrast === 'human' ? 'Human' : 'Others'
  return {
    name: `failure-rate-over-time-${query.from}-${query.to}`,
    caption: 'Failure rate over time, with 95 % Wilson intervals',
    columns: [
      { name: 'Deployed', numeric: false },
      { name: 'State', numeric: false },
      ...['AI', other].flatMap((group) =>
        ['failed', 'mature', 'in follow-up', 'rate', 'low', 'high'].map((name) => ({
          name: `${group} ${name}`,
          numeric: true,
        })),
      ),
      { name: 'Went live', numeric: true },
      { name: 'Deployments', numeric: true },
      { name: query.severity === 'critical' ? 'Critical incidents' : 'Incidents', numeric: true },
    ],
    rows: blocks.map((block, place) => [
      textCell(dayRange(block.from, addDays(block.to, -1))),
      textCell(STATE_WORDS[block.state]),
      ...rateCells(block.ai, block, query, 'AI'),
      ...rateCells(block.other, block, query, contrast === 'human' ? 'HUMAN' : undefined),
      markCell(liveOf(block, query)),
      markCell(deploymentsOf(marks[place])),
      markCell(marks[place]?.incidents),
    ]),
  }
}

const liveOf = ({ live, from, to }: TrendBlock, query: FailureRate['query']) => ({
  amount: live,
  href: rowsHref('/changes', query, { from, to, outcome: 'live' }),
})

const deploymentsOf = (mark: TrendMarks | undefined) => (mark?.live?.by === 'deployment' ? mark.live : null)

const markCell = (mark: { amount: number; href: string } | null | undefined): ChartCell =>
  mark ? numberCell(mark.amount, count(mark.amount), mark.href) : numberCell(null, MISSING)

/** Rows that pool several origins open without one: no single filter lists them. */
function rateCells(
  some: TrendRate,
  { from, to }: TrendBlock,
  query: FailureRate['query'],
  origin?: Origin,
): ChartCell[] {
  const open = (outcome: 'failed' | 'mature' | 'pending') =>
    rowsHref('/changes', query, { from, to, outcome, ...(origin && { origin }) })
  return [
    countCell(some.failed, open('failed')),
    numberCell(some.mature, count(some.mature), open('mature')),
    numberCell(some.pending, count(some.pending), open('pending')),
    numberCell(some.rate, rate(some.rate)),
    numberCell(some.low, rate(some.low)),
    numberCell(some.high, rate(some.high)),
  ]
}
