import { MISSING } from '@/lib/format'
import { duration } from '@/lib/format-duration'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import { type ChartTable, countCell, numberCell, textCell } from '../chart-table'
import { incidentsHref } from '../rows'
import { MEASURES } from './times-rows'
import type { Times } from './times'

/** Minutes in the file, words on screen. */
export function timesTable(times: Times): ChartTable {
  const { query } = times
  return {
    name: `times-by-origin-${query.from}-${query.to}`,
    caption: 'Minutes from the start of incidents, by origin of the code, with 95 % intervals of the median',
    columns: [
      ...['Time', 'Origin'].map((name) => ({ name, numeric: false })),
      ...['Incidents', 'Missing an end', 'Median', 'Low', 'High', '90th percentile'].map((name) => ({
        name,
        numeric: true,
      })),
      { name: 'Note', numeric: false },
    ],
    rows: MEASURES.flatMap(({ id, name }) =>
      LISTED_ORIGINS.map((origin) => {
        const { n, missing, median, low, high, p90, why } = times[id][origin]
        return [
          textCell(name),
          textCell(ORIGIN_LABELS[origin], incidentsHref(query, { origin })),
          numberOf(n),
          numberOf(missing),
          ...[median, low, high, p90].map((value) => numberCell(value, value === null ? MISSING : duration(value))),
          textCell(why ?? ''),
        ]
      }),
    ),
  }
}

function numberOf(value: number | null) {
  const { text } = countCell(value, '')
  return numberCell(value, text)
}
