import { addDays, type Day } from '@/lib/time/day'
import { mondayOf, weekOf } from '@/lib/time/week'

/** How many weeks before a period its limits are made from. */
export const BASELINE_WEEKS = 26
/** A single week of a small organisation holds too few of anything to be a figure. */
export const PERIOD_WEEKS = 4

/** Half-open, in the reporting zone. */
export type Period = { from: Day; to: Day }

/**
 * The weeks a figure is made of: four whole ones, the 26 before them that its limits come from, and the one that is not
 * over where the question reaches into it. `end`: the first day that is not of a whole week.
 */
export type Window = Period & { end: Day; period: Period; before: Period }

/** `last`: the day up to which, and not with it, all is known. */
export function windowUpTo(to: Day, last: Day): Window {
  const end = mondayOf(weekOf(earlier(to, last)))
  const begin = (weeks: number) => addDays(end, -7 * weeks)
  return {
    from: begin(PERIOD_WEEKS + BASELINE_WEEKS),
    to: earlier(to, addDays(end, 7)),
    end,
    period: { from: begin(PERIOD_WEEKS), to: end },
    before: { from: begin(2 * PERIOD_WEEKS), to: begin(PERIOD_WEEKS) },
  }
}

const earlier = (one: Day, other: Day) => (one < other ? one : other)
