import { count, counted } from '@/lib/format'
import { duration } from '@/lib/format-duration'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { incidentsHref } from '../rows'
import type { Span, SpanByOrigin, Times } from './times'

export type Measure = 'detect' | 'acknowledge' | 'restore'

/** In the order in which they happen. */
export const MEASURES = [
  { id: 'detect', name: 'Until noticed' },
  { id: 'acknowledge', name: 'Until acknowledged' },
  { id: 'restore', name: 'Until mitigated or resolved' },
] as const satisfies readonly { id: Measure; name: string }[]

export type SpanRow = {
  origin: Origin
  label: string
  median: number | null
  low: number | null
  high: number | null
  p90: number | null
  figure: string
  counts: string
  words: string
  why: string
  href: string
}

export function spanRows(times: Times, of: Measure): SpanRow[] {
  return LISTED_ORIGINS.map((origin) => {
    const span = times[of][origin]
    const { n, median, low, high, p90, why } = span
    return {
      origin,
      label: ORIGIN_LABELS[origin],
      median,
      low,
      high,
      p90,
      figure: median === null ? '' : duration(median),
      counts: n === null ? '' : count(n),
      words: wordsOf(span),
      why: median === null ? (why ?? '') : '',
      href: incidentsHref(times.query, { origin }),
    }
  })
}

function wordsOf({ n, median, low, high, p90 }: Span): string {
  if (n === null || median === null || p90 === null) return ''
  const interval = low !== null && high !== null ? `, interval ${duration(low)} to ${duration(high)}` : ''
  return `median ${duration(median)}${interval}; nine in ten within ${duration(p90)}; of ${counted(n, 'incident')}`
}

const STEPS = [
  { value: 1, label: '1 min' },
  { value: 10, label: '10 min' },
  { value: 60, label: '1 h' },
  { value: 360, label: '6 h' },
  { value: 1440, label: '1 day' },
  { value: 7 * 1440, label: '7 days' },
  { value: 30 * 1440, label: '30 days' },
  { value: 365 * 1440, label: '1 year' },
  { value: 3650 * 1440, label: '10 years' },
]

/** The steps of one axis for all three, by tens and more: times of incidents lie far apart. */
export function spanTicks(times: Times): { value: number; label: string }[] {
  const values = MEASURES.flatMap(({ id }) => spansOf(times[id])).flatMap(({ median, low, p90, high }) =>
    [median, low, p90, high].filter((value) => value !== null),
  )
  if (values.length === 0) return []

  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  const first = Math.max(
    0,
    STEPS.findLastIndex(({ value }) => value <= least),
  )
  const last = STEPS.findIndex(({ value }) => value >= greatest)
  return STEPS.slice(first, Math.max(first + 2, last < 0 ? STEPS.length : last + 1))
}

export function spansOf(spans: SpanByOrigin): Span[] {
  return LISTED_ORIGINS.map((origin) => spans[origin])
}
