import { expect, test } from 'vitest'
import type { WeekEntry } from './week'
import { hoursShown, weekBlocks } from './week-blocks'

const entry = (id: string, startedAt: string, minutes: number, countedMinutes = minutes, overlaps: string[] = []) =>
  ({ id, startedAt, minutes, countedMinutes, overlaps }) as WeekEntry

const drawn = (entries: WeekEntry[], zone = 'UTC') =>
  weekBlocks(entries, zone).map(({ entry: { id }, day, from, to, lane, lanes, trimmedTo }) => [
    id,
    day,
    from,
    to,
    `${lane + 1}/${lanes}`,
    trimmedTo,
  ])

test('what overlaps stands in a lane of its own, its trimmed beginning told apart', () => {
  const entries = [
    entry('a', '2026-03-05T09:00:00Z', 60),
    entry('b', '2026-03-05T09:30:00Z', 60, 30, ['a']),
    entry('c', '2026-03-05T10:15:00Z', 30, 15, ['b']),
  ]

  expect(drawn(entries)).toEqual([
    ['a', '2026-03-05', 540, 600, '1/2', 540],
    ['b', '2026-03-05', 570, 630, '2/2', 600],
    ['c', '2026-03-05', 615, 645, '1/2', 630],
  ])
})

test('what goes past midnight of one’s own zone is drawn in both days; what ends there in one', () => {
  expect(drawn([entry('a', '2026-03-05T22:30:00Z', 90)], 'Europe/Berlin')).toEqual([
    ['a', '2026-03-05', 1410, 1440, '1/1', 1410],
    ['a', '2026-03-06', 0, 60, '1/1', 0],
  ])
  expect(drawn([entry('a', '2026-03-05T22:30:00Z', 90)])).toEqual([['a', '2026-03-05', 1350, 1440, '1/1', 1350]])
})

test('the drawing has a workday, and the hours outside of it that were worked', () => {
  expect(hoursShown([])).toEqual({ from: 8, to: 18 })
  expect(hoursShown(weekBlocks([entry('a', '2026-03-05T22:30:00Z', 60)], 'UTC'))).toEqual({ from: 8, to: 24 })
})
