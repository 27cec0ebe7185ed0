type Answer = { status: number; header: (name: string) => string | null; text: string }

const MINUTE_MS = 60_000
const TRIES = 6

/**
 * How long a host wants us to wait before it is asked the same again, in milliseconds; null: its answer holds, or it
 * was asked often enough. Its own word comes first (`retry-after`), then when its count begins anew; a second limit of
 * GitHub's names neither, and asks for a minute and for more each time.
 */
export function howLongToWait({ status, header, text }: Answer, attempt: number, now: number): number | null {
  if (status < 400 || attempt >= TRIES) return null
  if (status >= 500) return 1000 * 2 ** attempt
  if (status !== 403 && status !== 429) return null

  const after = Number(header('retry-after') ?? Number.NaN)
  if (after >= 0) return after * 1000
  if (header('x-ratelimit-remaining') === '0') return untilReset(header, now)
  return status === 429 || /secondary rate limit|abuse/i.test(text) ? MINUTE_MS * 2 ** attempt : null
}

/** After an answer that holds: the last one of its count makes whoever asks next wait. */
export function untilNext({ header }: Pick<Answer, 'header'>, now: number): number {
  return header('x-ratelimit-remaining') === '0' ? untilReset(header, now) : 0
}

function untilReset(header: Answer['header'], now: number): number {
  const reset = Number(header('x-ratelimit-reset') ?? Number.NaN) * 1000
  return Number.isFinite(reset) ? Math.max(reset - now, 0) + 1000 : MINUTE_MS
}
