import { fieldsOf, type ImportKind } from './fields'
import type { Mapping } from './map-columns'
import { questionsOf, readTime, type TimeQuestions } from './read-time'
import { type Reading, type Row, toItem } from './to-item'

/** The columns of rows, in the order in which they come. */
export function columnsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}

/** What must be asked about the times of a file: of all its columns of times together. */
export function askTimes(kind: ImportKind, mapping: Mapping, rows: readonly Row[]): TimeQuestions {
  const columns = fieldsOf(kind).flatMap(({ name, type }) => (type === 'time' ? (mapping[name] ?? []) : []))
  return questionsOf(rows.flatMap((row) => columns.flatMap((column) => textOf(row[column]))))
}

/** The two days that a date may be, for whoever is asked. */
export function bothReadings(sample: string): { dmy: string; mdy: string } | null {
  const read = (order: 'dmy' | 'mdy') => {
    const time = readTime(sample.trim(), { order, zone: 'UTC' })
    return 'at' in time ? time.at.slice(0, 10) : null
  }
  const [dmy, mdy] = [read('dmy'), read('mdy')]
  return dmy && mdy ? { dmy, mdy } : null
}

const MOST_WORDS = 50

/** Field → words of the file of which we do not know what they mean there. */
export function unknownWords(reading: Reading, rows: readonly Row[]): Record<string, string[]> {
  const choices = new Set(
    fieldsOf(reading.kind).flatMap(({ name, type }) => (typeof type === 'object' && 'choices' in type ? [name] : [])),
  )
  const words = new Map<string, Set<string>>()
  for (const row of rows) {
    for (const { field, value } of toItem(row, reading, () => '').errors) {
      // What is no word nobody can say the meaning of.
      if (!choices.has(field) || typeof row[reading.mapping[field] ?? ''] === 'object') continue
      const known = words.get(field) ?? new Set()
      words.set(field, known)
      if (known.size < MOST_WORDS) known.add(value)
    }
  }
  return Object.fromEntries([...words].map(([field, some]) => [field, [...some]]))
}

function textOf(value: unknown): string[] {
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
}
