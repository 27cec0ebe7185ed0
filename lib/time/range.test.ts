import { expect, test } from 'vitest'
import { instantsOf, isDayRange, lastDays, lastWeeks, rangeBefore } from './range'

test('days become instants of the zone, on both sides of a clock change', () => {
  const berlin = instantsOf({ from: '2026-03-01', to: '2026-04-01' }, 'Europe/Berlin')
  const newYork = instantsOf({ from: '2026-03-01', to: '2026-04-01' }, 'America/New_York')

  expect(berlin).toEqual({ from: new Date('2026-02-28T23:00:00Z'), to: new Date('2026-03-31T22:00:00Z') })
  expect(newYork).toEqual({ from: new Date('2026-03-01T05:00:00Z'), to: new Date('2026-04-01T04:00:00Z') })
})

test('neighbouring ranges share an instant and no day', () => {
  const march = instantsOf({ from: '2026-03-01', to: '2026-04-01' }, 'America/New_York')
  const april = instantsOf({ from: '2026-04-01', to: '2026-05-01' }, 'America/New_York')

  expect(march.to).toEqual(april.from)
})

test('the last 52 weeks are whole weeks and include the running one', () => {
  const now = new Date('2026-11-19T14:02:00Z')

  expect(lastWeeks(52, now, 'UTC')).toEqual({ from: '2025-11-24', to: '2026-11-23' })
})

test('late on Sunday in New York it is still this week, in UTC already the next', () => {
  const now = new Date('2026-11-23T03:00:00Z')

  expect(lastWeeks(1, now, 'America/New_York')).toEqual({ from: '2026-11-16', to: '2026-11-23' })
  expect(lastWeeks(1, now, 'UTC')).toEqual({ from: '2026-11-23', to: '2026-11-30' })
})

test('the last 182 days end with today', () => {
  expect(lastDays(182, new Date('2026-11-19T14:02:00Z'), 'UTC')).toEqual({ from: '2026-05-22', to: '2026-11-20' })
})

test('the range before is as long and touches it', () => {
  expect(rangeBefore({ from: '2026-03-01', to: '2026-03-29' })).toEqual({ from: '2026-02-01', to: '2026-03-01' })
})

test.each([
  { from: '2026-01-01', to: '2026-02-01', fits: true },
  { from: '2026-02-01', to: '2026-02-01', fits: false },
  { from: '2026-02-02', to: '2026-02-01', fits: false },
  { from: '2026-02-30', to: '2026-03-05', fits: false },
])('$from to $to is a range: $fits', ({ from, to, fits }) => {
  expect(isDayRange({ from, to })).toBe(fits)
})
