import type { Random } from '../random'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const iso = (at: number) => new Date(Math.floor(at / 1000) * 1000).toISOString()

/**
 * Whole weeks that end with the running one. What lies ahead of now is drawn and left out: so the same seed tells the
 * same story on any day, only a little longer or shorter.
 */
export function periodOf({ now, weeks }: { now: Date; weeks: number }): { from: number; to: number } {
  const day = Math.floor(now.getTime() / DAY)
  // Day 0 was a Thursday.
  const to = (day - ((day + 3) % 7) + 7) * DAY
  return { from: to - weeks * 7 * DAY, to }
}

/** An instant between two others at which somebody works: few at weekends and at the turn of the year. */
export function workingInstant(random: Random, from: number, to: number): number {
  for (;;) {
    const at = random.between(from, to)
    if (random.chance(pace(at))) return atWork(random, at, to)
  }
}

function pace(at: number): number {
  const date = new Date(at)
  const isWeekend = date.getUTCDay() % 6 === 0
  const isTurnOfYear =
    date.getUTCMonth() === 11 ? date.getUTCDate() > 21 : date.getUTCMonth() === 0 && date.getUTCDate() < 4

  return (isWeekend ? 0.09 : 1) * (isTurnOfYear ? 0.3 : 1)
}

function atWork(random: Random, at: number, latest: number): number {
  const midnight = Math.floor(at / DAY) * DAY
  const hour = Math.min(22, Math.max(6, 13 + 2.8 * random.normal()))
  const chosen = midnight + hour * HOUR
  return chosen < latest ? chosen : at
}

/** The same instant, or the next at which releases are allowed: 7 to 18 h on a working day. */
export function releaseInstant(at: number): number {
  const date = new Date(at)
  const hour = date.getUTCHours()
  const sinceHour = at % HOUR
  if (hour < 7) return releaseInstant(at + (7 - hour) * HOUR)
  if (hour >= 18) return releaseInstant(at + (31 - hour) * HOUR - sinceHour + (sinceHour % (40 * MINUTE)))
  return date.getUTCDay() % 6 === 0 ? releaseInstant(at + DAY) : at
}

/** The next Wednesday, 10 h UTC: the train of the app stores. */
export function nextTrain(at: number): number {
  const ten = Math.floor(at / DAY) * DAY + 10 * HOUR
  const days = (3 - new Date(ten).getUTCDay() + 7) % 7
  const train = ten + days * DAY
  return train >= at ? train : train + 7 * DAY
}
