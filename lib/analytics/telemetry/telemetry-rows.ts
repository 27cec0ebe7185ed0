import { TELEMETRY_STATES, type TelemetryState } from '@/lib/changes/states'
import { count, MISSING, outOf, rate, rateInterval } from '@/lib/format'
import { duration } from '@/lib/format-duration'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { type ChartTable, countCell, numberCell, textCell } from '../chart-table'
import type { RateRow } from '../rate-rows'
import { rowsHref } from '../rows'
import type { Telemetry, TelemetryPart } from './telemetry'

const LABELS: Record<TelemetryState, string> = { with: 'With', without: 'Without', unknown: 'Not known' }

/** AI, and what is most known beside it: two are enough to read, the table has them all. */
export function drawnOrigins({ origins }: Telemetry): Origin[] {
  const told = (origin: Origin) => origins[origin].with.mature + origins[origin].without.mature
  return ['AI', told('HUMAN') > 0 || told('UNKNOWN') === 0 ? 'HUMAN' : 'UNKNOWN']
}

export function telemetryRows({ origins, query }: Telemetry, origin: Origin): RateRow[] {
  return TELEMETRY_STATES.map((telemetry) => {
    const { mature, failed, rate: value, low, high, why = '' } = origins[origin][telemetry]
    return {
      origin,
      label: LABELS[telemetry],
      rate: value,
      low,
      high,
      figure: rate(value),
      interval: rateInterval(low, high),
      counts: failed === null ? '' : outOf(failed, mature),
      why,
      href: rowsHref('/changes', query, { origin, outcome: value === null ? 'mature' : 'failed', telemetry }),
    }
  })
}

/** "Noticed after 12 min with, 30 min without (medians); restored after …": nothing where there is nothing to set beside. */
export function timesSentence({ origins }: Telemetry, origin: Origin): string {
  const { with: some, without: none } = origins[origin]
  const both = (what: string, of: (part: TelemetryPart) => number | null) => {
    const [one, other] = [of(some), of(none)]
    if (one === null && other === null) return ''
    return `${what} after ${minutes(one)} with telemetry and ${minutes(other)} without`
  }
  const said = [
    both('noticed', ({ medianDetect }) => medianDetect),
    both('restored', ({ medianRestore }) => medianRestore),
  ].filter(Boolean)
  return said.length > 0
    ? `Incidents, in the median: ${said.join('; ')}.`
    : 'No times of incidents to set side by side.'
}

function minutes(value: number | null): string {
  return value === null ? 'an unknown time' : duration(value)
}

export function telemetryTable({ origins, query }: Telemetry): ChartTable {
  const names = ['Mature', 'Failed', 'Rate', 'Low', 'High', 'Median minutes to detect', 'n', 'missing']
  return {
    name: `telemetry-by-origin-${query.from}-${query.to}`,
    caption: 'Failure rate and times by origin and telemetry, with 95 % Wilson intervals',
    columns: [
      { name: 'Origin', numeric: false },
      { name: 'Telemetry', numeric: false },
      ...[...names, 'Median minutes to restore', 'n', 'missing'].map((name) => ({ name, numeric: true })),
    ],
    rows: LISTED_ORIGINS.flatMap((origin) =>
      TELEMETRY_STATES.map((telemetry) => {
        const part = origins[origin][telemetry]
        const open = (outcome: 'mature' | 'failed') => rowsHref('/changes', query, { origin, outcome, telemetry })
        const plainCount = (value: number | null) => numberCell(value, value === null ? MISSING : count(value))
        const time = (value: number | null) => numberCell(value, value === null ? MISSING : duration(value))
        return [
          textCell(ORIGIN_LABELS[origin]),
          textCell(LABELS[telemetry]),
          numberCell(part.mature, count(part.mature), open('mature')),
          countCell(part.failed, open('failed')),
          numberCell(part.rate, rate(part.rate)),
          numberCell(part.low, rate(part.low)),
          numberCell(part.high, rate(part.high)),
          time(part.medianDetect),
          plainCount(part.detectN),
          plainCount(part.detectMissing),
          time(part.medianRestore),
          plainCount(part.restoreN),
          plainCount(part.restoreMissing),
        ]
      }),
    ),
  }
}
