import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { MAX_RECORDS } from '@/lib/ingest/batch'
import { readVersions } from '@/lib/ingest/inbox.server'
import { type Accepted, isAccepted, judge } from '@/lib/ingest/judge.server'
import { difference, fold, place, type Version } from '@/lib/ingest/versions'
import { Prisma } from '@/prisma/generated/client'
import { asCellError } from './contracts'
import { lackingFields } from './fields'
import { bytesOf } from './file.server'
import type { ImportCheck, Problem, StoredReading } from './import'
import { asProblem, judgeRow } from './judge-row'
import { KINDS } from './kinds.server'
import { nameRow } from './name-row.server'
import { type ReadRow, readRows } from './read-rows.server'
import { requireImport } from './require-import.server'
import { askTimes, bothReadings, unknownWords } from './survey'
import { type Item, keepable, type Row } from './to-item'
import { UnreadableFile } from './unreadable-file'

/** What somebody waits for: rows beyond are read when they are imported. */
const MOST_CHECKED = 20_000
const MOST_ASKED = 2_000
const MOST_SHOWN = 20

/** Goes through the rows of a file as an import would, and writes nothing. */
export async function checkImport(id: string, actor: Actor): Promise<ImportCheck> {
  const found = await requireImport(id, actor)
  if (!found.reading || !found.format) throw new AppError('conflict', 'The file of this import is not here yet.')
  if (found.status !== 'READY')
    throw new AppError('conflict', 'What would come of a file is told before it is imported.')

  const { rows, isWhole } = await readSome(id)
  const reading = found.reading
  const lacks = lackingFields(reading.kind, reading.mapping)
  const first = rows.slice(0, MOST_ASKED).flatMap((read) => ('row' in read ? [read.row] : []))
  const foreseen = new Foreseen(reading, actor)
  for (let at = 0; at < rows.length && lacks.length === 0; at += MAX_RECORDS)
    await foreseen.add(rows.slice(at, at + MAX_RECORDS))
  const { created, updated, duplicate, stale, rejected, problems, oddTimes, odd, differences } = foreseen
  return {
    rows: rows.length,
    isWhole,
    lacks,
    ...asked(reading, first),
    unknownWords: unknownWords(reading, first),
    wouldCreate: created,
    wouldUpdate: updated,
    duplicates: duplicate,
    stale,
    rejected,
    problems: problems.slice(0, MOST_SHOWN),
    oddTimes,
    odd: odd.slice(0, MOST_SHOWN),
    differences,
  }
}

/** All that is wrong, or odd, with the rows that are looked at, before they are imported. */
export async function foreseeProblems(id: string, actor: Actor): Promise<Problem[]> {
  const { reading } = await requireImport(id, actor)
  if (!reading) return []
  const { rows } = await readSome(id)
  return rows.flatMap((read) => {
    const judged = judgeRow(read, reading, nameRow)
    return 'problems' in judged ? judged.problems : judged.odd
  })
}

async function readSome(id: string): Promise<{ rows: ReadRow[]; isWhole: boolean }> {
  const stored = await db().import.findUniqueOrThrow({ where: { id }, select: { reading: true } })
  const { format, delimiter } = stored.reading as StoredReading
  const rows: ReadRow[] = []
  try {
    for await (const read of readRows(bytesOf(id), { format, delimiter })) {
      if (rows.length >= MOST_CHECKED) return { rows, isWhole: false }
      rows.push(read)
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new AppError('invalid', error.message)
  }
  return { rows, isWhole: true }
}

function asked({ kind, mapping, order, zone }: StoredReading['reading'], rows: readonly Row[]) {
  const times = askTimes(kind, mapping, rows)
  const readings = times.asksOrder && order === null && times.sample ? bothReadings(times.sample) : null
  return {
    ambiguous: readings && { sample: times.sample!, ...readings },
    zoneless: times.asksZone && zone === null ? times.sample : null,
  }
}

/** What the way in would make of rows, one after the other. */
class Foreseen {
  created = 0
  updated = 0
  duplicate = 0
  stale = 0
  rejected = 0
  readonly problems: Problem[] = []
  oddTimes = 0
  readonly odd: Problem[] = []
  readonly differences: ImportCheck['differences'] = []
  /** What is known of each record, and what earlier rows would have told. */
  private readonly known = new Map<string, Version[]>()
  private readonly closed = new Set<string>()
  private readonly receivedAt = new Date()

  constructor(
    private readonly reading: StoredReading['reading'],
    private readonly actor: Actor,
  ) {}

  async add(rows: readonly ReadRow[]): Promise<void> {
    const kind = KINDS[this.reading.kind]
    const accepted: { line: number; accepted: Accepted<unknown> }[] = []
    for (const read of rows) {
      const judged = judgeRow(read, this.reading, nameRow)
      if ('problems' in judged) {
        this.reject(judged.problems)
        continue
      }
      if (judged.odd.length > 0) this.oddTimes += 1
      if (this.odd.length < MOST_SHOWN) this.odd.push(...judged.odd)
      const sender = { actor: this.actor, requestId: '', receivedAt: this.receivedAt, importId: '' }
      const said = judge(kind, judged.item, 0, sender)
      if (isAccepted(said)) accepted.push({ line: judged.line, accepted: said })
      else this.reject(problemsOf(judged, said.errors ?? [], this.reading))
    }
    await this.learn(accepted.map((one) => one.accepted))
    for (const one of accepted) this.foresee(one)
  }

  private reject(problems: Problem[]): void {
    this.rejected += 1
    if (this.problems.length < MOST_SHOWN) this.problems.push(...problems)
  }

  private async learn(items: Accepted<unknown>[]): Promise<void> {
    const kind = KINDS[this.reading.kind]
    const keys = items.flatMap(({ key, source, externalId }) => (this.known.has(key) ? [] : [{ source, externalId }]))
    if (keys.length === 0) return
    for (const [key, versions] of await readVersions(db(), kind.name, keys)) this.known.set(key, versions)
    const held = await db().$queryRaw<{ id: string; key: string }[]>`
      select t.id::text, json_build_array(t.source, t.external_id)::text as key
        from ${Prisma.raw(kind.table)} t
        join json_to_recordset(${JSON.stringify(keys)}::json) as k(source text, "externalId" text)
          on t.source = k.source and t.external_id = k."externalId"`
    const ids = held.map(({ id }) => id)
    const closed = new Set(await kind.closedTo?.(db(), ids, this.actor))
    for (const { id, key } of held) if (closed.has(id)) this.closed.add(JSON.stringify(JSON.parse(key)))
  }

  private foresee({ line, accepted }: { line: number; accepted: Accepted<unknown> }): void {
    const { key, version, externalId } = accepted
    // Not even whether it would change is told of what is not theirs.
    if (this.closed.has(key)) {
      this.reject([{ line, column: null, value: externalId, problem: 'is not yours to write' }])
      return
    }
    const known = this.known.get(key) ?? []
    const outcome = place(known, version, accepted)
    this[outcome] += 1
    if (outcome === 'duplicate') return
    this.known.set(key, [...known, version])
    if (outcome === 'updated' && this.differences.length < MOST_SHOWN)
      this.differences.push({ line, externalId, fields: fieldsOf(known, version) })
  }
}

function problemsOf(
  { line, item }: { line: number; item: Item },
  errors: readonly { pointer: string; detail: string }[],
  { mapping }: StoredReading['reading'],
): Problem[] {
  return errors.map((error) => asProblem(line, asCellError(error, item, mapping)))
}

function fieldsOf(known: readonly Version[], version: Version): ImportCheck['differences'][number]['fields'] {
  const { before, after } = difference(fold(known), fold([...known, version]))
  return Object.keys(after).map((field) => ({ field, before: shown(before[field]), after: shown(after[field]) }))
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return keepable((typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200))
}
