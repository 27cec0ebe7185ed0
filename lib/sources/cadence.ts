const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** With fewer pauses than these nobody can say what is usual. */
export const LEAST_PAUSES = 5
/** Who was heard of for less long has none: a history that is brought at once comes in pauses of seconds. */
export const LEAST_HEARD_MINUTES = 60
/** So far back it is looked for what is usual: nights and weekends are in it. */
export const LOOKED_BACK_DAYS = 28
/** A pause is usual within which nine tenths of the time lie: nights and weekends are, one outage of a day is not. */
export const USUAL_SHARE = 0.9

/** Twice what is usual: noticed well before three times, and not for a little more than usual. */
const TIMES_USUAL = 2
const SOONEST_MS = 2 * MINUTE_MS

/** After how long without a word a sender counts as silent: by its own cadence, where it has one, else after a day. */
export function silentAfterMs(usualGapMs: number | null): number {
  return usualGapMs === null ? DAY_MS : Math.max(SOONEST_MS, TIMES_USUAL * usualGapMs)
}

export function isSilent(lastHeardAt: string, usualGapMs: number | null, now: string): boolean {
  return Date.parse(now) - Date.parse(lastHeardAt) > silentAfterMs(usualGapMs)
}
