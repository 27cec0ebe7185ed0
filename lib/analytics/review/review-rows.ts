import { count, outOf, rate, rateInterval } from '@/lib/format'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import { type ChartTable, countCell, numberCell, textCell } from '../chart-table'
import type { RateRow } from '../rate-rows'
import { rowsHref, type Narrowing } from '../rows'
import type { Review } from './review'

/** What came after a clean review is always critical, whatever severity the page asks for. */
function open({ query }: Review, narrowing: Narrowing): string {
  return rowsHref('/changes', { ...query, severity: 'critical' }, narrowing)
}

export function cleanRows(answer: Review): RateRow[] {
  return LISTED_ORIGINS.map((origin) => {
    const { clean, reviewed, cleanRate, low, high, why = '' } = answer.origins[origin]
    return {
      origin,
      label: ORIGIN_LABELS[origin],
      rate: cleanRate,
      low,
      high,
      figure: rate(cleanRate),
      interval: rateInterval(low, high),
      counts: clean === null ? '' : outOf(clean, reviewed),
      why,
      href: open(answer, { origin, outcome: 'live', review: cleanRate === null ? 'reviewed' : 'clean' }),
    }
  })
}

export function criticalRows(answer: Review): RateRow[] {
  return LISTED_ORIGINS.map((origin) => {
    const some = answer.origins[origin]
    const { criticalAfterClean: failed, cleanMature: mature, criticalAfterCleanRate: value } = some
    return {
      origin,
      label: ORIGIN_LABELS[origin],
      rate: value,
      low: some.criticalLow,
      high: some.criticalHigh,
      figure: rate(value),
      interval: rateInterval(some.criticalLow, some.criticalHigh),
      counts: failed === null || mature === null ? '' : outOf(failed, mature),
      why: some.criticalWhy ?? '',
      href: open(answer, { origin, outcome: value === null ? 'mature' : 'failed', review: 'clean' }),
    }
  })
}

export function reviewTable(answer: Review): ChartTable {
  const { query, origins } = answer
  const names = [
    'Reviewed',
    'Clean',
    'Clean share',
    'Low',
    'High',
    'Clean and mature',
    'Failed critically',
    'Rate after clean',
    'Low after clean',
    'High after clean',
    'Without a review',
    'Not known',
  ]
  return {
    name: `review-by-origin-${query.from}-${query.to}`,
    caption: 'Clean reviews and critical failures after them by origin, with 95 % Wilson intervals',
    columns: [{ name: 'Origin', numeric: false }, ...names.map((name) => ({ name, numeric: true }))],
    rows: LISTED_ORIGINS.map((origin) => {
      const some = origins[origin]
      const live = (review: Narrowing['review']) => open(answer, { origin, outcome: 'live', ...(review && { review }) })
      const after = (outcome: 'mature' | 'failed') => open(answer, { origin, outcome, review: 'clean' })
      return [
        textCell(ORIGIN_LABELS[origin]),
        numberCell(some.reviewed, count(some.reviewed), live('reviewed')),
        countCell(some.clean, live('clean')),
        numberCell(some.cleanRate, rate(some.cleanRate)),
        numberCell(some.low, rate(some.low)),
        numberCell(some.high, rate(some.high)),
        countCell(some.cleanMature, after('mature')),
        countCell(some.criticalAfterClean, after('failed')),
        numberCell(some.criticalAfterCleanRate, rate(some.criticalAfterCleanRate)),
        numberCell(some.criticalLow, rate(some.criticalLow)),
        numberCell(some.criticalHigh, rate(some.criticalHigh)),
        numberCell(some.unreviewed, count(some.unreviewed), live('unreviewed')),
        numberCell(some.unknown, count(some.unknown), live('unknown')),
      ]
    }),
  }
}
