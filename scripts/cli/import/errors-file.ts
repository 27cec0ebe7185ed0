import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { csv, csvLines } from '@/lib/csv'
import type { CellError } from '@/lib/imports/to-item'

const HEADER = ['line', 'column', 'value', 'problem']

/** What was wrong with which row, in a file that is there only where something was. */
export class ErrorsFile {
  rows = 0
  private stream: WriteStream | null = null

  constructor(readonly path: string) {}

  async add(line: number, errors: readonly CellError[]): Promise<void> {
    this.rows += 1
    const lines = errors.map(({ column, field, value, detail }) => [line, column ?? field, value, detail])
    const isFirst = this.stream === null
    this.stream ??= createWriteStream(this.path)
    if (!this.stream.write(isFirst ? csv(HEADER, lines) : csvLines(lines))) await once(this.stream, 'drain')
  }

  async close(): Promise<void> {
    if (!this.stream) return
    this.stream.end()
    await once(this.stream, 'finish')
  }
}
