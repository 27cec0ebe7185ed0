import { expect, test } from 'vitest'
import { daysOf, hoursOf, runsOf } from './spans-of'

const at = (text: string) => new Date(text)
const days = (from: string, to: string, zone: string) => daysOf(at(from), at(to), zone)
const HOUR_MS = 3_600_000

test('four weeks begin on the same Mondays whatever else there is, and are whole', () => {
  const starts = (from: string) =>
    runsOf(28, days(from, '2026-06-30T12:00:00Z', 'UTC'), 'UTC').map(({ fromAt }) => fromAt.toISOString().slice(0, 10))

  const long = starts('2026-01-01T00:00:00Z')
  expect(long.length).toBeGreaterThan(3)
  for (const start of long) expect(at(start).getUTCDay()).toBe(1)
  expect(starts('2026-02-11T00:00:00Z')).toEqual(long.filter((start) => start >= '2026-02-11'))
})

test('sixteen weeks are four times four, and those are four weeks each', () => {
  const all = days('2024-01-01T00:00:00Z', '2026-06-30T12:00:00Z', 'Europe/Berlin')
  const [weeks, months, long] = [7, 28, 112].map((length) => runsOf(length, all, 'Europe/Berlin'))

  for (const [parts, wholes] of [
    [weeks!, months!],
    [months!, long!],
  ] as const)
    for (const { fromAt, toAt } of wholes) {
      const within = parts.filter((part) => part.fromAt >= fromAt && part.toAt <= toAt)
      expect(within).toHaveLength(4)
      expect(within.at(-1)!.fromAt).toEqual(fromAt)
      expect(within[0]!.toAt).toEqual(toAt)
    }
})

test('hours are those of today and of the days that a follow-up ends on, today and tomorrow, without a gap', () => {
  const now = at('2026-06-30T12:20:00Z')
  const all = days('2026-01-01T00:00:00Z', '2026-06-30T12:20:00Z', 'Asia/Kolkata')
  const hours = hoursOf(now, all)

  const told = [0, 6, 7, 29, 30, 89, 90]
  expect(hours).toHaveLength(24 * told.length)
  for (const ago of told) {
    const moment = new Date(now.getTime() - ago * 24 * HOUR_MS)
    const [hour] = hours.filter(({ fromAt, toAt }) => fromAt <= moment && toAt > moment)
    expect(hour!.toAt.getTime() - hour!.fromAt.getTime()).toBe(HOUR_MS)
  }
})

test('a day on which clocks change has as many hours as it lasts, also where it ends within one', () => {
  const longDay = days('2026-10-25T00:00:00Z', '2026-10-25T12:00:00Z', 'Europe/Berlin')
  expect(hoursOf(at('2026-10-25T12:00:00Z'), longDay.slice(0, 1))).toHaveLength(25)

  const half = days('2026-10-03T20:00:00Z', '2026-10-03T20:00:00Z', 'Australia/Lord_Howe')
  const hours = hoursOf(at('2026-10-03T20:00:00Z'), half)
  expect(hours).toHaveLength(24)
  expect(hours[0]!.toAt).toEqual(half[0]!.toAt)
  expect(hours[0]!.toAt.getTime() - hours[0]!.fromAt.getTime()).toBe(HOUR_MS / 2)
})
