import { contractErrors } from './contracts'
import type { Problem } from './import'
import { type CellError, type Item, type Reading, type Row, toItem } from './to-item'

/** `odd`: what of it is taken and might be meant otherwise. */
export type Judged = { line: number; item: Item; odd: Problem[] } | { line: number; problems: Problem[] }

/** A row of a file as what is sent, or what is wrong with it. */
export function judgeRow(
  read: { line: number; row: Row } | { line: number; why: string },
  reading: Reading,
  nameRow: (item: Item) => string,
): Judged {
  const { line } = read
  if ('why' in read) return { line, problems: [{ line, column: null, value: '', problem: read.why }] }
  const { item, errors, odd = [] } = toItem(read.row, reading, nameRow)
  const wrong = errors.length > 0 ? errors : contractErrors(reading.kind, item, reading.mapping)
  if (wrong.length > 0) return { line, problems: wrong.map((error) => asProblem(line, error)) }
  return { line, item, odd: odd.map((cell) => asProblem(line, cell)) }
}

export function asProblem(line: number, { column, field, value, detail }: CellError): Problem {
  return { line, column: column ?? (field || null), value, problem: detail }
}
