import { count, NBSP, opening, outOf, percentTick, rate, rateInterval } from '@/lib/format'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { ticksTo } from './axis'
import { type ChartTable, countCell, numberCell, textCell } from './chart-table'
import type { FailureRate, OriginRate } from './failure-rate'
import { rowsHref } from './rows'
import { aiGroup, contrastGroup, failed, spoken } from './sentence'

export type RateRow = {
  origin: Origin
  label: string
  rate: number | null
  low: number | null
  high: number | null
  figure: string
  interval: string
  counts: string
  why: string
  href: string
}

export function rateRows({ origins, query }: FailureRate): RateRow[] {
  return LISTED_ORIGINS.map((origin) => {
    const { failed, mature, pending, rate: value, low, high, why } = origins[origin]
    return {
      origin,
      label: ORIGIN_LABELS[origin],
      rate: value,
      low,
      high,
      figure: rate(value),
      interval: rateInterval(low, high),
      counts: failed === null ? '' : outOf(failed, mature),
      why: value === null ? (why ?? noRate(pending)) : '',
      href: rowsHref('/changes', query, { origin, outcome: outcomeBehind(origins[origin]) }),
    }
  })
}

function outcomeBehind({ rate: value, mature }: OriginRate): 'failed' | 'mature' | 'pending' {
  if (value !== null) return 'failed'
  return mature > 0 ? 'mature' : 'pending'
}

function noRate(pending: number): string {
  return pending > 0 ? `${count(pending)} in follow-up, so no rate yet` : 'no mature changes, so no rate'
}

export function rateTicks(rows: readonly RateRow[]): { value: number; label: string }[] {
  const ticks = ticksTo(Math.max(...rows.map(({ high }) => high ?? 0)), 3)
  return ticks.map((value, index) => ({
    value,
    label: `${percentTick(value)}${index === ticks.length - 1 ? `${NBSP}%` : ''}`,
  }))
}

/** The two groups that the verdict compares, by the names it gives them. */
export function ratesFinding({ ratio, query, contrast, origins }: FailureRate): string {
  const ai = `${aiGroup(query).text} changes`
  const others = spoken(contrastGroup(contrast))
  const [aiRate, otherRate] = [rateIn(ratio.failed, ratio.mature), rateIn(ratio.contrastFailed, ratio.contrastMature)]
  if (ratio.failed === null || ratio.contrastFailed === null) {
    const given = aiRate
      ? ` ${opening(aiRate)} of ${ai} ${failed(query)}.`
      : otherRate
        ? ` ${opening(otherRate)} of ${others} ${failed(query)}.`
        : ''
    return `Too few changes to set side by side.${given}`
  }
  if (!aiRate && !otherRate)
    return Object.values(origins).some(({ mature }) => mature > 0)
      ? `Of neither ${ai} nor ${others} can any be judged yet.`
      : 'No change is past its follow-up, so there is no rate.'
  if (!aiRate) return `Of ${others} ${otherRate} ${failed(query)}; of ${ai} none can be judged yet.`
  if (!otherRate) return `${opening(aiRate)} of ${ai} ${failed(query)}; of ${others} none can be judged yet.`

  return `${opening(aiRate)} of ${ai} ${failed(query)}, and ${otherRate} of ${others}.`
}

function rateIn(failed: number | null, mature: number): string | null {
  return failed !== null && mature > 0 ? rate(failed / mature) : null
}

export function ratesNote({ origins, undeployed, datedByMerge, query }: FailureRate): string {
  const pending = Object.values(origins).reduce((sum, origin) => sum + origin.pending, 0)
  const left = [
    pending > 0 ? `${count(pending)} changes are younger than ${query.followUp} days` : '',
    undeployed > 0 ? `${count(undeployed)} have not gone live` : '',
  ].filter(Boolean)
  const out = left.length > 0 ? ` ${left.join(' and ')}: they are in no rate.` : ''
  const merged =
    datedByMerge > 0 ? ` ${count(datedByMerge)} are dated by their merge, since no deployments are sent there.` : ''

  return `Bars are 95${NBSP}% Wilson intervals.${out}${merged}`
}

export function ratesTable({ origins, query }: FailureRate): ChartTable {
  const open = (origin: Origin, outcome: 'failed' | 'mature' | 'pending') =>
    rowsHref('/changes', query, { origin, outcome })
  return {
    name: `failure-rate-by-origin-${query.from}-${query.to}`,
    caption: 'Failure rate by origin, with 95 % Wilson intervals',
    columns: [
      { name: 'Origin', numeric: false },
      ...['Failed', 'Mature', 'In follow-up', 'Rate', 'Low', 'High'].map((name) => ({ name, numeric: true })),
    ],
    rows: LISTED_ORIGINS.map((origin) => {
      const { failed, mature, pending, rate: value, low, high } = origins[origin]
      return [
        textCell(ORIGIN_LABELS[origin]),
        countCell(failed, open(origin, 'failed')),
        numberCell(mature, count(mature), open(origin, 'mature')),
        numberCell(pending, count(pending), open(origin, 'pending')),
        numberCell(value, rate(value)),
        numberCell(low, rate(low)),
        numberCell(high, rate(high)),
      ]
    }),
  }
}
