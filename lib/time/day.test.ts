import { expect, test } from 'vitest'
import { addDays, daysFrom, isDay, weekday } from './day'

test.each(['2026-02-28', '2024-02-29', '2026-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00', '', '20260101'])('"%s" is no day', (text) => {
  expect(isDay(text)).toBe(false)
})

test('days are added across months, leap days and years, and counted back', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  expect(daysFrom('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysFrom('2024-03-01', '2024-02-28')).toBe(-2)
})

test('the week begins on Monday', () => {
  expect(weekday('2026-11-16')).toBe(1)
  expect(weekday('2026-11-22')).toBe(7)
})
