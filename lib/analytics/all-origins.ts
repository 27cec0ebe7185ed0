import { ORIGINS } from '@/lib/origins/origin'
import type { FailureWeek, OriginRate } from './failure-rate'
import { add, none, rateOf } from './rate'

/** Of a group that is too small to show nothing is said, and neither of all, for the rest would tell it. */
export function allOrigins({ origins }: Pick<FailureWeek, 'origins'>): OriginRate {
  const rates = ORIGINS.map((origin) => origins[origin])
  const kept = rates.find(({ failed }) => failed === null)
  const sum = rates.reduce(
    (total, { mature, pending, failed }) => add(total, { changes: mature + pending, mature, failed: failed ?? 0 }),
    none(),
  )
  return rateOf(sum, kept && `withheld with what is: ${kept.why}`)
}
