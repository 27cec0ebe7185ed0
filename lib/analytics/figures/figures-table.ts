import { MISSING } from '@/lib/format'
import { dayRange } from '@/lib/format-time'
import { addDays } from '@/lib/time/day'
import { type ChartTable, numberCell, textCell } from '../chart-table'
import { hrefOf, judgedWords, nameOf, valueWords } from './figure-words'
import type { Figures } from './figures'

/** The six figures first, then the weeks that their lines are drawn from. */
export function figuresTable({ figures, query }: Figures): ChartTable {
  const names = ['Value', 'Low', 'High', 'Part', 'Of', 'Before']
  return {
    name: `figures-${figures[0]?.from ?? query.from}-${query.to}`,
    caption: 'Six figures of four weeks, beside the four before, and their weeks',
    columns: [
      { name: 'Figure', numeric: false },
      { name: 'Days', numeric: false },
      ...names.map((name) => ({ name, numeric: true })),
      { name: 'Judged', numeric: false },
    ],
    rows: [
      ...figures.map((figure) => {
        const { id, value, low, high, numerator, denominator, before, why = '' } = figure
        const plain = (some: number | null) =>
          numberCell(some, some === null ? MISSING : String(Math.round(some * 10) / 10))
        return [
          textCell(nameOf(id, query)),
          textCell(dayRange(figure.from, addDays(figure.to, -1))),
          numberCell(value, valueWords(id, value), hrefOf(figure, query)),
          numberCell(low, valueWords(id, low)),
          numberCell(high, valueWords(id, high)),
          plain(numerator),
          plain(denominator),
          numberCell(before.value, valueWords(id, before.value)),
          textCell(value === null ? why : judgedWords(figure)),
        ]
      }),
      ...figures.flatMap(({ id, weeks }) =>
        weeks.map(({ from, value, unfinished }) => [
          textCell(nameOf(id, query)),
          textCell(dayRange(from, addDays(from, 6))),
          numberCell(value, valueWords(id, value), hrefOf({ id, from, to: addDays(from, 7), value }, query)),
          ...names.slice(1).map(() => numberCell(null, '')),
          textCell(unfinished ? 'not over yet' : ''),
        ]),
      ),
    ],
  }
}
