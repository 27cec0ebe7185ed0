import { lackingFields } from '@/lib/imports/fields'
import { guess, mapColumns } from '@/lib/imports/map-columns'
import { askTimes, bothReadings, columnsOf, unknownWords } from '@/lib/imports/survey'
import type { Reading, Row } from '@/lib/imports/to-item'
import { UsageError } from '../command'
import type { ImportOptions } from './options'

export type Decided = { reading: Reading; known: string | null }

/** How the file is read, from its first rows and what was said; a UsageError asks for what neither tells. */
export function decideReading(rows: readonly Row[], options: ImportOptions): Decided {
  const columns = columnsOf(rows)
  const guessed = guess(columns)
  const kind = options.kind ?? guessed.kind
  const mapping = { ...(kind === guessed.kind ? guessed.mapping : mapColumns(kind, columns)), ...options.map }

  const there = `Its columns are ${columns.join(', ')}.`
  for (const column of Object.values(options.map))
    if (!columns.includes(column)) throw new UsageError(`There is no column “${column}”. ${there}`)
  const lacks = lackingFields(kind, mapping)
  if (lacks.length > 0)
    throw new UsageError(
      `Rows of ${kind} need ${lacks.join(', ')}, and no column is known to hold it. ${there}\n` +
        `Say which with --map ${lacks[0]}=COLUMN, or another kind with --kind.`,
    )

  const reading = {
    kind,
    mapping,
    source: options.source ?? (kind === guessed.kind ? guessed.source : 'import'),
    order: options.dates,
    zone: options.zone,
    meanings: options.means,
  }
  const proven = askWhatIsOpen(reading, rows)
  const order = options.dates ?? proven
  return { reading: { ...reading, order }, known: kind === guessed.kind ? guessed.known : null }
}

/** Answers the order of its dates where they prove one. */
function askWhatIsOpen(reading: Reading, rows: readonly Row[]): Reading['order'] {
  const asked = askTimes(reading.kind, reading.mapping, rows)
  const readings = reading.order === null && asked.asksOrder && asked.sample ? bothReadings(asked.sample) : null
  if (readings)
    throw new UsageError(
      `“${asked.sample}” may be ${readings.dmy} or ${readings.mdy}. Say which with --dates dmy or --dates mdy.`,
    )
  if (asked.asksZone && reading.zone === null)
    throw new UsageError(`“${asked.sample}” has no time zone. Say which with --zone, such as --zone Europe/Berlin.`)
  const words = Object.entries(unknownWords(reading, rows))[0]
  if (words) {
    const [field, [word = '']] = words
    throw new UsageError(
      `“${word}” in ${reading.mapping[field]} is no ${field} we know. Say what it means with ` +
        `--means "${field}:${word}=VALUE", or nothing with --means "${field}:${word}=".`,
    )
  }
  return asked.proves === 'mixed' ? null : asked.proves
}
