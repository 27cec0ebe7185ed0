import 'server-only'
import { db } from '@/lib/db/client.server'
import { BEGINNING_BYTES, formOf } from './detect-format'
import { bytesOf } from './file.server'
import type { ImportReading, StoredReading } from './import'
import { guess } from './map-columns'
import { sampleRows } from './read-rows.server'
import { recall } from './remember.server'
import { askTimes, columnsOf } from './survey'
import { keepable, type Row } from './to-item'
import { UnreadableFile } from './unreadable-file'

const SAMPLE_ROWS = 2_000
const MOST_SAMPLES = 4

/** Finds out what the file of an import is, from its beginning. Nothing is written but how it will be read. */
export async function detect(id: string): Promise<void> {
  const stored = await look(id).catch((error: unknown) => {
    if (error instanceof UnreadableFile) return error.message
    throw error
  })
  const data =
    typeof stored === 'string'
      ? { status: 'FAILED' as const, problem: stored }
      : { status: 'READY' as const, ...stored }
  await db('writing').import.updateMany({
    where: { id, status: 'UPLOADING' },
    data: { ...data, version: { increment: 1 } },
  })
}

async function look(id: string): Promise<{ reading: StoredReading; columns: string[] }> {
  const first = await db().importPart.findUniqueOrThrow({ where: { importId_part: { importId: id, part: 0 } } })
  const form = formOf(first.bytes.subarray(0, BEGINNING_BYTES))
  const rows = await sampleRows(bytesOf(id), form, SAMPLE_ROWS)
  const columns = columnsOf(rows)

  const { known, ...guessed } = guess(columns)
  const remembered = await recall(columns)
  const fresh: ImportReading = { ...guessed, meanings: {}, order: null, zone: null }
  const told = remembered ?? fresh
  const { proves } = askTimes(told.kind, told.mapping, rows)
  // What the file proves stands over what was said of another.
  const reading = { ...told, order: proves === null ? told.order : proves === 'mixed' ? null : proves }
  return {
    reading: { ...form, known, isRemembered: remembered !== null, reading, samples: samplesOf(columns, rows) },
    columns,
  }
}

function samplesOf(columns: readonly string[], rows: readonly Row[]): Record<string, string[]> {
  const samples = columns.map((column) => {
    const some = new Set<string>()
    for (const row of rows) {
      const value = row[column]
      if (value === undefined || value === null || value === '') continue
      some.add(keepable((typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 120)))
      if (some.size >= MOST_SAMPLES) break
    }
    return [column, [...some]] as [string, string[]]
  })
  return Object.fromEntries(samples)
}
