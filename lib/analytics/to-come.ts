import { dayAt } from '@/lib/time/zone'

export const TO_COME = 'These days are still to come'

/** Whether no day that was asked about has begun: what is dated into them is told ahead and has not happened. */
export function isToCome({
  query,
  asOf,
  timeZone,
}: {
  query: { from: string }
  asOf: string
  timeZone: string
}): boolean {
  return query.from > dayAt(new Date(asOf), timeZone)
}
