import { expect, test } from 'vitest'
import { clock, dayRange, shortDay, weekName, zoneName } from './format-time'

test('a range names the year once where both ends share it', () => {
  expect(dayRange('2025-11-24', '2026-11-22')).toBe('24\u00a0Nov\u00a02025 – 22\u00a0Nov\u00a02026')
  expect(dayRange('2026-03-02', '2026-03-08')).toBe('2\u00a0Mar – 8\u00a0Mar\u00a02026')
  expect(dayRange('2026-03-02', '2026-03-02')).toBe('2\u00a0Mar\u00a02026')
})

test('a clock is read in the reporting zone', () => {
  expect(clock('2026-11-22T14:02:59.000Z', 'UTC')).toBe('14:02')
  expect(clock('2026-11-22T23:02:00.000Z', 'Europe/Zurich')).toBe('00:02')
  expect(zoneName('UTC', '2026-11-22T14:02:00.000Z')).toBe('UTC')
})

test('a day and a week are read as they are written', () => {
  expect(shortDay('2026-01-05')).toBe('5\u00a0Jan')
  expect(weekName('2026-W03')).toBe('W03')
})
