import type { Day } from './day'
import { startOfDay } from './zone'

/** Days from `from` up to, not including, `to`. */
export type DayRange = { from: Day; to: Day }

/** The half-open range of instants that the days cover in the zone. */
export function instantsOf({ from, to }: DayRange, zone: string): { from: Date; to: Date } {
  return { from: startOfDay(from, zone), to: startOfDay(to, zone) }
}
