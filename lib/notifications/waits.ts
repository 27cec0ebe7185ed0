const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000]

/** How long after the one before an attempt is made: the table of Standard Webhooks, some three days in all. */
export const WAITS_MS = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const

/** A receiver that answers these has too much to do, and is left alone as a whole. */
const BUSY = new Set([429, 502, 504])
const LEAST_REST_MS = MINUTE
const MOST_REST_MS = HOUR

/** How long to wait after so many attempts; null: that was the last. */
export function waitAfter(attempts: number): number | null {
  return WAITS_MS[attempts] ?? null
}

/** For how long a receiver that answered so wants to be left alone; null where it did not say that. */
export function restAfter(status: number, retryAfter: string | null, now: Date): number | null {
  if (!BUSY.has(status)) return null
  return Math.min(Math.max(asked(retryAfter, now), LEAST_REST_MS), MOST_REST_MS)
}

/** `Retry-After` is a number of seconds or a date. */
function asked(retryAfter: string | null, now: Date): number {
  if (retryAfter === null) return 0
  const ms = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) * SECOND : Date.parse(retryAfter) - now.getTime()
  return Number.isNaN(ms) ? 0 : ms
}
