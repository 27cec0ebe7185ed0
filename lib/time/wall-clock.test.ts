import { expect, test } from 'vitest'
import { instantOf } from './wall-clock'

const utc = (day: string, clock: string, zone: string) => instantOf(day, clock, zone).at.toISOString().slice(0, 16)

test.each([
  ['2026-03-05', '14:05', 'UTC', '2026-03-05T14:05'],
  ['2026-03-05', '00:00', 'Asia/Kolkata', '2026-03-04T18:30'],
  ['2026-07-05', '14:05', 'Europe/Berlin', '2026-07-05T12:05'],
  ['2026-03-28', '14:05', 'Europe/Berlin', '2026-03-28T13:05'],
  ['2026-03-29', '14:05', 'Europe/Berlin', '2026-03-29T12:05'],
  ['2026-01-01', '00:30', 'Pacific/Kiritimati', '2025-12-31T10:30'],
  ['2026-11-01', '12:00', 'America/New_York', '2026-11-01T17:00'],
])('%s %s in %s is %s in UTC', (day, clock, zone, expected) => {
  expect(utc(day, clock, zone)).toBe(expected)
  expect(instantOf(day, clock, zone).isShown).toBe(true)
})

test('a time that clocks skip is as long after the skip', () => {
  expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin').isShown).toBe(false)
  expect(utc('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30')
  expect(utc('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30')
})

test('of a time that clocks show twice it is the earlier', () => {
  expect(utc('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30')
  expect(utc('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30')
})
