import { ORIGINS, type Origin } from '@/lib/origins/origin'
import { wilsonInterval } from '@/lib/stats/proportion'
import type { OriginRate, RatesByOrigin } from './failure-rate'

export type Count = { changes: number; mature: number; failed: number }
export type CountsByOrigin = Record<Origin, Count>

/** Cells summed by origin. */
export function sumByOrigin(cells: readonly (Count & { origin: Origin })[]): CountsByOrigin {
  const sums = Object.fromEntries(ORIGINS.map((origin) => [origin, none()])) as CountsByOrigin
  // Of a year there are thousands: added in place.
  for (const { origin, changes, mature, failed } of cells) {
    const sum = sums[origin]
    sum.changes += changes
    sum.mature += mature
    sum.failed += failed
  }
  return sums
}

export function add(one: Count, other: Count): Count {
  return {
    changes: one.changes + other.changes,
    mature: one.mature + other.mature,
    failed: one.failed + other.failed,
  }
}

export function none(): Count {
  return { changes: 0, mature: 0, failed: 0 }
}

/**
 * Failed over mature changes with its Wilson interval. Without mature changes there is no rate, which is not 0; with a
 * reason to withhold them there are no figures at all.
 */
export function rateOf({ changes, mature, failed }: Count, why?: string): OriginRate {
  const pending = changes - mature
  const interval = wilsonInterval(failed, mature)
  if (!interval)
    return { mature, pending, failed, rate: null, low: null, high: null, why: pending > 0 ? PENDING : NONE }

  if (why) return { mature, pending, failed: null, rate: null, low: null, high: null, why }
  return { mature, pending, failed, rate: failed / mature, low: interval.low, high: interval.high }
}

const PENDING = 'all changes are still in follow-up'
const NONE = 'no mature changes'

export function ratesOf(counts: CountsByOrigin, why: Partial<Record<Origin, string | undefined>> = {}): RatesByOrigin {
  return {
    AI: rateOf(counts.AI, why.AI),
    HUMAN: rateOf(counts.HUMAN, why.HUMAN),
    MIXED: rateOf(counts.MIXED, why.MIXED),
    UNKNOWN: rateOf(counts.UNKNOWN, why.UNKNOWN),
  }
}
