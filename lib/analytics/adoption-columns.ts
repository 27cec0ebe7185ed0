import { count, opening, share } from '@/lib/format'
import { dayRange } from '@/lib/format-time'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { addDays, type Day } from '@/lib/time/day'
import type { Adoption, AdoptionWeek } from './adoption'
import { isToCome, TO_COME } from './to-come'
import { type ChartTable, numberCell, textCell } from './chart-table'
import { rowsHref } from './rows'

/** Shares of the changes merged in a column; null where none was. `unfinished`: its last days are still to come. */
export type AdoptionColumn = {
  index: number
  from: Day
  to: Day
  week: string
  weeks: number
  unfinished: boolean
  changes: number
  counts: Record<Origin, number>
  shares: Record<Origin, number> | null
  coverage: number | null
}

const WEEKLY_UP_TO = 60

export function adoptionColumns({ weeks, query, asOf }: Adoption): AdoptionColumn[] {
  const size = weeks.length <= WEEKLY_UP_TO ? 1 : 4
  const short = weeks.length % size
  const starts = Array.from(
    { length: Math.ceil(weeks.length / size) },
    (_, block) => short + (block - (short > 0 ? 1 : 0)) * size,
  )

  return starts.map((start, index) =>
    columnOf(weeks.slice(Math.max(0, start), start + size), index, query, asOf.slice(0, 10)),
  )
}

function columnOf(weeks: readonly AdoptionWeek[], index: number, query: Adoption['query'], today: Day): AdoptionColumn {
  const total = (origin: Origin) => weeks.reduce((sum, { origins }) => sum + origins[origin].changes, 0)
  const counts = { AI: total('AI'), HUMAN: total('HUMAN'), MIXED: total('MIXED'), UNKNOWN: total('UNKNOWN') }
  const changes = counts.AI + counts.HUMAN + counts.MIXED + counts.UNKNOWN
  const of = (origin: Origin) => counts[origin] / changes
  const begins = weeks[0]?.from ?? query.from
  const ends = addDays(weeks.at(-1)?.from ?? query.from, 7)

  return {
    index,
    from: begins > query.from ? begins : query.from,
    to: ends < query.to ? ends : query.to,
    week: weeks[0]?.week ?? '',
    weeks: weeks.length,
    unfinished: ends > today,
    changes,
    counts,
    shares: changes === 0 ? null : { AI: of('AI'), HUMAN: of('HUMAN'), MIXED: of('MIXED'), UNKNOWN: of('UNKNOWN') },
    coverage: changes === 0 ? null : 1 - of('UNKNOWN'),
  }
}

export function adoptionFinding(answer: Adoption): string {
  const { origins, changes, coverage, why } = answer
  if (changes === 0) return 'No change was merged in this range.'
  if (coverage === null) return `Too few to show shares of: ${why}.`
  if (isToCome(answer)) return `${TO_COME}, so nothing was merged in them.`
  const of = (origin: Origin) => share(origins[origin].changes / changes)
  // Beside changes that nobody knows the origin of, no share of AI is more than the part of it that is known.
  return origins.UNKNOWN.changes === 0
    ? `${opening(of('AI'))} of merged changes were AI-written. The origin of every change is known.`
    : `${opening(of('AI'))} of merged changes are known to be AI-written. The origin of ${of('UNKNOWN')} is unknown.`
}

export function adoptionNote({ origins, coverage }: Adoption): string {
  const lines = Object.values(origins).reduce((sum, origin) => sum + origin.lines, 0)
  const ofLines =
    lines === 0 ? '' : ` Of the lines they added, ${share(origins.AI.lines / lines)} were in AI-written changes.`
  return `Attribution coverage, the share with a known origin: ${share(coverage)}.${ofLines}`
}

export function adoptionTable(columns: readonly AdoptionColumn[], { query }: Adoption): ChartTable {
  return {
    name: `adoption-${query.from}-${query.to}`,
    caption: 'Merged changes by origin, and the share whose origin is known',
    columns: [
      { name: 'Merged', numeric: false },
      ...LISTED_ORIGINS.map((origin) => ({ name: ORIGIN_LABELS[origin], numeric: true })),
      { name: 'Coverage', numeric: true },
    ],
    rows: columns.map(({ from, to, counts, coverage }) => [
      textCell(dayRange(from, addDays(to, -1))),
      ...LISTED_ORIGINS.map((origin) =>
        numberCell(counts[origin], count(counts[origin]), rowsHref('/changes', query, { from, to, origin })),
      ),
      numberCell(coverage, share(coverage)),
    ]),
  }
}
