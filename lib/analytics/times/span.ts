import { counted } from '@/lib/format'
import { quantile, quantileInterval, Sorted } from '@/lib/stats/quantile'
import type { Span } from './times'

/** So many give the median an interval of 95 %: with fewer, even the least and the greatest lie closer than that. */
const MIN_FOR_INTERVAL = 6

const NO_FIGURES = { median: null, low: null, high: null, p90: null }

/** What the minutes come to. `whyAlone`: their number is told and nothing else. */
export function spanOf(minutes: readonly number[], missing: number, whyAlone?: string): Span {
  const numbers = { n: minutes.length, missing }
  const sorted = new Sorted(minutes)
  const interval = quantileInterval(sorted, 0.5)
  if (interval === null) return { ...numbers, ...NO_FIGURES, why: whyNone(missing) }
  if (whyAlone) return { ...numbers, ...NO_FIGURES, why: whyAlone }

  const { value: median, low, high } = interval
  return {
    ...numbers,
    median,
    low,
    high,
    p90: quantile(sorted, 0.9),
    ...((low === null || high === null) && { why: `an interval takes ${MIN_FOR_INTERVAL} incidents` }),
  }
}

export function withheldSpan(why: string): Span {
  return { n: null, missing: null, ...NO_FIGURES, why }
}

function whyNone(missing: number): string {
  return missing === 0 ? 'no incidents' : `${counted(missing, 'incident')}, none with both ends`
}
