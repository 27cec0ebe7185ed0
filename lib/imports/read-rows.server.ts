import 'server-only'
import { parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { parseExactJson } from '@/lib/vendors/payload'
import type { Form } from './detect-format'
import { splitObjects } from './split-objects.server'
import { keepable, type Row } from './to-item'
import { UnreadableFile } from './unreadable-file'

/** A row with the line it begins on, the first being 1; or why it cannot be read. */
export type ReadRow = { line: number; row: Row } | { line: number; why: string }

/** No row is larger: what is, is another file than it seems. */
const MOST_ROW_BYTES = 1_000_000
const MOST_COLUMNS = 500

/** Goes through the rows of a file as its bytes come, and holds no more of it than a row. */
export function readRows(bytes: AsyncIterable<Uint8Array>, form: Form): AsyncGenerator<ReadRow> {
  const text = decode(bytes)
  return form.format === 'csv' ? readCsv(text, form.delimiter) : readObjects(text, form.format === 'jsonl')
}

async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw new UnreadableFile('The file is not UTF-8. Save it as UTF-8, and try again.')
    throw error
  }
}

type CsvRecord = { record: string[]; info: { empty_lines: number } }

async function* readCsv(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<ReadRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MOST_ROW_BYTES,
  })
  const source = Readable.from(text, { objectMode: true, highWaterMark: 1 })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let columns: string[] | null = null
  let line = 0
  let empty = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      line += 1 + info.empty_lines - empty
      empty = info.empty_lines
      if (columns === null) columns = columnsIn(record)
      else yield rowOf(record, columns, line)
      line += breaksWithin(record)
    }
  } catch (error) {
    throw isCsvError(error) ? new UnreadableFile(faultOf(error)) : error
  } finally {
    source.destroy()
    parser.destroy()
  }
}

/** A cell more than there are columns comes of a delimiter that nobody quoted: each cell from there on is another’s. */
function rowOf(record: readonly string[], columns: readonly string[], line: number): ReadRow {
  for (let at = columns.length; at < record.length; at += 1)
    if (record[at]!.trim() !== '')
      return { line, why: `This row has ${record.length} cells, and the first line names ${columns.length} columns.` }
  return { line, row: Object.fromEntries(record.map((cell, at) => [columns[at] ?? '', cell]).slice(0, columns.length)) }
}

/** The parser counts a break of two characters within a cell twice. */
function breaksWithin(record: readonly string[]): number {
  let breaks = 0
  for (const cell of record) if (cell.includes('\n')) breaks += cell.split('\n').length - 1
  return breaks
}

/** Columns of one name, as Jira writes them, are told apart by their place among them. */
function columnsIn(header: readonly string[]): string[] {
  if (header.length > MOST_COLUMNS) throw tooManyColumns(header.length)
  const seen = new Map<string, number>()
  return header.map((name, at) => {
    const own = keepable(name).trim() || `Column ${at + 1}`
    const times = (seen.get(own) ?? 0) + 1
    seen.set(own, times)
    return times === 1 ? own : `${own} (${times})`
  })
}

function tooManyColumns(count: number): UnreadableFile {
  return new UnreadableFile(`The file has ${count} columns; ${MOST_COLUMNS} are the most.`)
}

function isCsvError(error: unknown): error is CsvFault {
  return error instanceof Error && 'code' in error && /^(?:CSV_|INVALID_)/.test(String(error.code))
}

type CsvFault = Error & { code: string; lines: number; records: number }

/** Where a quote is wrong nobody can tell where the next row begins. */
function faultOf({ code, message, lines, records }: CsvFault): string {
  const row = `Row ${records + 1} of the file, that of the column names being the first,`
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `${row} opens a quote that is never closed.`
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `${row} is longer than ${MOST_ROW_BYTES.toLocaleString('en')} characters, or opens a quote that is never closed.`
  if (code.endsWith('INVALID_OPENING_QUOTE'))
    return `Line ${lines} has a quote within a cell that is not quoted. Quote the whole cell, and double the quotes in it.`
  if (code.endsWith('INVALID_CLOSING_QUOTE'))
    return `Line ${lines} has something behind the quote that closes a cell. Double the quotes within a quoted cell.`
  return `Line ${lines} cannot be read as CSV: ${message}.`
}

async function* readObjects(text: AsyncIterable<string>, isLines: boolean): AsyncGenerator<ReadRow> {
  for await (const piece of splitObjects(text, { isLines, mostLength: MOST_ROW_BYTES })) {
    const value = 'text' in piece ? parseObject(piece.text) : null
    if (value !== null) yield { line: piece.line, row: flat(value) }
    else yield { line: piece.line, why: 'why' in piece ? piece.why : 'This is not a JSON object.' }
  }
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    // An id of more digits than a number can hold would be another's; few rows have one.
    const value = /\d{16}/.test(json) ? parseExactJson(json) : (JSON.parse(json) as unknown)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null // The row says so with its line.
  }
}

/** Of what lies two levels down, what names or says something: the rest are addresses of pictures and the like. */
const TELLING = new Set(['name', 'value', 'key', 'summary', 'displayName', 'emailAddress'])

/**
 * What lies within an object has a name of its own as well: `service.summary`, and `fields.priority.name` two levels
 * down. Of a list of objects the first has: `components[0].name`.
 */
function flat(value: Record<string, unknown>): Row {
  const cells: [string, unknown][] = []
  const inner: [string, unknown][] = []
  for (const [name, part] of Object.entries(value)) {
    cells.push([keepable(name), part])
    for (const [path, own, held] of within(name, part)) {
      inner.push([keepable(path), held])
      if (!own.startsWith('customfield_'))
        for (const [deeper, last, said] of within(path, held))
          if (TELLING.has(last)) inner.push([keepable(deeper), said])
    }
  }
  return Object.fromEntries([...cells, ...inner])
}

/** What an object, or the first of a list of them, holds and that says something: its whole name, its own, its value. */
function within(name: string, part: unknown): [string, string, unknown][] {
  const [held, at] = Array.isArray(part) ? [(part as unknown[])[0], '[0]'] : [part, '']
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return []
  return Object.entries(held).flatMap(([own, inner]) =>
    inner === null ? [] : [[`${name}${at}.${own}`, own, inner as unknown]],
  )
}

/** The first rows of a file; an UnreadableFile where it has none, which says why. */
export async function sampleRows(bytes: AsyncIterable<Uint8Array>, form: Form, most: number): Promise<Row[]> {
  const rows: Row[] = []
  const columns = new Set<string>()
  let fault: { line: number; why: string } | null = null
  for await (const read of readRows(bytes, form)) {
    if ('row' in read) {
      rows.push(read.row)
      for (const column of Object.keys(read.row)) columns.add(column)
      if (columns.size > MOST_COLUMNS) throw tooManyColumns(columns.size)
    } else fault ??= read
    if (rows.length >= most) break
  }
  if (rows.length > 0) return rows
  if (fault) throw new UnreadableFile(`None of its rows can be read. Line ${fault.line}: ${fault.why}`)
  throw new UnreadableFile(
    form.format === 'csv'
      ? 'There are no rows in the file: nothing stands below its line of column names.'
      : 'There are no rows in the file: it holds no list of JSON objects, or an empty one.',
  )
}
