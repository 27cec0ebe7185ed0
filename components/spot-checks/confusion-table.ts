import { type ChartTable, numberCell, textCell } from '@/lib/analytics/chart-table'
import { count } from '@/lib/format'
import { ORIGIN_LABELS, STACKED_ORIGINS } from '@/lib/origins/label'
import type { SpotCheckResult } from '@/lib/spot-checks/result'
import type { SpotCheckDetail } from '@/lib/spot-checks/spot-check'

/** Tags by labels: what each tag turned out to be. */
export function confusionTable({ id }: SpotCheckDetail, { strata }: SpotCheckResult): ChartTable {
  const cell = (value: number) => numberCell(value, count(value))
  return {
    name: `spot-check-${id}`,
    caption: 'Changes of the sample, by their tag and by what people found',
    columns: [
      { name: 'Tagged', numeric: false },
      ...['AI', 'Mixed', 'Human', 'Cannot tell', 'No label', 'In all'].map((name) => ({ name, numeric: true })),
    ],
    rows: strata.map(({ tag, labels, unlabelled, population }) => [
      textCell(ORIGIN_LABELS[tag]),
      ...STACKED_ORIGINS.map((label) => cell(labels[label])),
      cell(unlabelled),
      cell(population),
    ]),
  }
}
