import { csv } from '@/lib/csv'
import { count, MISSING } from '@/lib/format'
import type { CsvValue } from '@/lib/csv'

/** The numbers of a chart as rows: read on screen as text, taken away as values. */
export type ChartCell = { text: string; value: CsvValue; href?: string }
export type ChartTable = {
  /** What the file is called, without its ending. */
  name: string
  caption: string
  columns: { name: string; numeric: boolean }[]
  rows: ChartCell[][]
}

export const textCell = (text: string, href?: string): ChartCell => ({ text, value: text, ...(href && { href }) })
export const numberCell = (value: number | null, text: string, href?: string): ChartCell => ({
  text,
  value,
  ...(href && { href }),
})

/** A count that opens its rows; one that is withheld is a gap and opens none. */
export const countCell = (value: number | null, href: string): ChartCell =>
  value === null ? numberCell(null, MISSING) : numberCell(value, count(value), href)

export function chartCsv({ columns, rows }: ChartTable): string {
  return csv(
    columns.map(({ name }) => name),
    rows.map((row) => row.map(({ value }) => value)),
  )
}
