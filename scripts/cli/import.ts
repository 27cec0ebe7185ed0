import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { asCellError, contractErrors } from '@/lib/imports/contracts'
import { BEGINNING_BYTES, type Form, formOf } from '@/lib/imports/detect-format'
import { nameRow } from '@/lib/imports/name-row.server'
import { readRows, sampleRows } from '@/lib/imports/read-rows.server'
import { type CellError, type Reading, type Row, toItem } from '@/lib/imports/to-item'
import { UnreadableFile } from '@/lib/imports/unreadable-file'
import type { Outcome } from '@/lib/ingest/batch'
import { Batches } from './batches'
import { EXIT, UsageError, type Command, type Terminal } from './command'
import { decideReading, type Decided } from './import/decide-reading'
import { ErrorsFile } from './import/errors-file'
import { type ImportOptions, readOptions } from './import/options'
import { showProgress } from './import/progress'
import { Sender, SendError } from './send'

const SAMPLE_ROWS = 2_000

type Summary = {
  file: string
  kind: string
  source: string
  known: string | null
  rows: number
  seconds: number
  peakMegabytes: number
  outcomes: Record<Outcome, number> | null
  rejectedRows: number
  /** Rows that were taken with a time that clocks skip or show twice. */
  oddTimes: number
  errors: string | null
}

/** Sends the rows of a file, however large, and holds no more of it than what is under way. */
export const importFile: Command = async (args, terminal) => {
  const options = readOptions(args, terminal.env)
  try {
    const { size } = await sizeOf(options.path)
    const form = await readForm(options.path)
    const decided = decideReading(await sample(options.path, form), options)
    const summary = await run(options, { form, size, decided, terminal })
    if (options.isJson) terminal.out(JSON.stringify(summary, null, 2))
    else say(summary, terminal)
    return summary.rejectedRows > 0 ? EXIT.someRejected : EXIT.done
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UsageError(error.message)
    if (!(error instanceof SendError)) throw error
    terminal.err(`${error.message} What was sent is kept: run it again to go on.`)
    return EXIT.unreachable
  }
}

async function sizeOf(path: string): Promise<{ size: number }> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new UsageError(`There is no file ${path}.`)
  if (found.size === 0) throw new UsageError(`${path} is empty.`)
  return found
}

async function readForm(path: string): Promise<Form> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0)
    return formOf(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

async function sample(path: string, form: Form): Promise<Row[]> {
  const stream = createReadStream(path)
  try {
    return await sampleRows(stream, form, SAMPLE_ROWS)
  } finally {
    stream.destroy()
  }
}

type Doing = { form: Form; size: number; decided: Decided; terminal: Terminal }

async function run(options: ImportOptions, { form, size, decided, terminal }: Doing): Promise<Summary> {
  const started = performance.now()
  const { reading, known } = decided
  const errors = new ErrorsFile(options.errors)
  const delivery = options.isDryRun ? null : new RowDelivery(new Sender(options), reading, errors)
  const progress = showProgress(size, terminal)
  const stream = createReadStream(options.path, { highWaterMark: 262_144 })
  let rows = 0
  let oddTimes = 0
  try {
    for await (const read of readRows(stream, form)) {
      rows += 1
      oddTimes += await take(read, reading, { errors, delivery })
      if (rows % 500 === 0) progress.at(stream.bytesRead, rows)
    }
    await delivery?.flush()
  } finally {
    progress.stop()
    stream.destroy()
    await errors.close()
  }
  return {
    file: options.path,
    kind: reading.kind,
    source: reading.source,
    known,
    rows,
    seconds: (performance.now() - started) / 1_000,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
    outcomes: delivery?.outcomes ?? null,
    rejectedRows: errors.rows,
    oddTimes,
    errors: errors.rows > 0 ? errors.path : null,
  }
}

type Read = { line: number; row: Row } | { line: number; why: string }
type Takers = { errors: ErrorsFile; delivery: RowDelivery | null }

/** Answers 1 where the row is taken with an odd time, else 0. */
async function take(read: Read, reading: Reading, { errors, delivery }: Takers): Promise<0 | 1> {
  if ('why' in read) {
    await errors.add(read.line, [{ field: 'row', column: null, value: '', detail: read.why }])
    return 0
  }
  const { item, errors: wrong, odd } = toItem(read.row, reading, nameRow)
  const told = wrong.length > 0 || delivery ? wrong : contractErrors(reading.kind, item, reading.mapping)
  if (told.length > 0) {
    await errors.add(read.line, told)
    return 0
  }
  await delivery?.add({ line: read.line, item })
  return odd ? 1 : 0
}

type Sent = { line: number; item: Record<string, unknown> }

/** Sends rows in their order, one batch on its way while the next is read. */
class RowDelivery {
  readonly outcomes: Record<Outcome, number> = { created: 0, updated: 0, duplicate: 0, stale: 0, rejected: 0 }
  private lines: number[] = []
  private underWay: Promise<void> = Promise.resolve()
  private readonly batches = new Batches<Record<string, unknown>>((items) => this.depart(items))

  constructor(
    private readonly sender: Sender,
    private readonly reading: Reading,
    private readonly errors: ErrorsFile,
  ) {}

  async add({ line, item }: Sent): Promise<void> {
    await this.batches.add(item)
    this.lines.push(line)
  }

  async flush(): Promise<void> {
    await this.batches.flush()
    await this.underWay
  }

  private async depart(items: string[]): Promise<void> {
    const lines = this.lines
    this.lines = []
    await this.underWay
    this.underWay = this.post(items, lines)
    // Whoever waits for it next is told; nobody may wait yet.
    this.underWay.catch(() => undefined)
  }

  private async post(items: string[], lines: number[]): Promise<void> {
    const { results, summary } = await this.sender.post(`/api/v1/${this.reading.kind}`, items)
    for (const [outcome, times] of Object.entries(summary)) this.outcomes[outcome as Outcome] += times
    for (const { index, outcome, errors } of results) {
      if (outcome !== 'rejected') continue
      const item = JSON.parse(items[index] ?? '{}') as Record<string, unknown>
      const cells: CellError[] = (errors ?? []).map((error) => asCellError(error, item, this.reading.mapping))
      await this.errors.add(lines[index] ?? 0, cells)
    }
  }
}

function say(
  { kind, source, known, rows, seconds, peakMegabytes, outcomes, rejectedRows, oddTimes, errors }: Summary,
  { out }: Terminal,
) {
  out(
    `Read ${rows} rows of ${kind} as ${source}${known ? `: ${known}` : ''} in ${seconds.toFixed(1)} s, at most ${peakMegabytes} MB.`,
  )
  if (outcomes)
    out(
      `Created ${outcomes.created}, updated ${outcomes.updated}, ${outcomes.duplicate} known already, ${outcomes.stale} older than what is known.`,
    )
  else out('Nothing was sent.')
  if (oddTimes > 0)
    out(
      `${oddTimes} rows have a time that clocks skip or show twice: it was taken as long after, or as the first of two.`,
    )
  if (errors) out(`${rejectedRows} rows were not taken. What is wrong with each is in ${errors}.`)
}
