import { MISSING, ratio, ratioEnd } from '@/lib/format'
import { type ChartTable, numberCell, textCell } from './chart-table'
import type { FailureRate } from './failure-rate'
import { forestRows } from './forest-rows'

export function forestTable(answer: FailureRate): ChartTable {
  const end = (value: number | null, missing: string) =>
    numberCell(value, value === null ? missing : `${ratioEnd(value)}×`)
  return {
    name: `failure-ratio-${answer.query.from}-${answer.query.to}`,
    caption: 'Ratio of the AI failure rate to that of the contrast, with 95 % intervals',
    columns: [
      { name: 'Reading', numeric: false },
      ...['Ratio', 'Low', 'High'].map((name) => ({ name, numeric: true })),
      { name: 'Note', numeric: false },
    ],
    rows: forestRows(answer).map(({ label, value, low, high, why, href }) => [
      textCell(label, href),
      numberCell(value, ratio(value)),
      end(low, MISSING),
      end(high, low === null ? MISSING : 'unbounded'),
      textCell(why),
    ]),
  }
}
