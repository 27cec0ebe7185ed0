/** The longest that an entry may be. */
export const MAX_MINUTES = 1440

/** What a timer comes to: begun minutes count, and never more than a day. */
export function elapsedMinutes(startedAt: Date, now: Date): { minutes: number; isCapped: boolean } {
  const minutes = Math.max(1, Math.ceil((now.getTime() - startedAt.getTime()) / 60_000))
  return { minutes: Math.min(minutes, MAX_MINUTES), isCapped: minutes > MAX_MINUTES }
}
