import { expect, test } from 'vitest'
import { dayAt, startOfDay } from './zone'

test.each([
  { day: '2026-01-15', zone: 'UTC', at: '2026-01-15T00:00:00.000Z' },
  { day: '2026-01-15', zone: 'Europe/Berlin', at: '2026-01-14T23:00:00.000Z' },
  { day: '2026-07-15', zone: 'Europe/Berlin', at: '2026-07-14T22:00:00.000Z' },
  { day: '2026-01-15', zone: 'America/New_York', at: '2026-01-15T05:00:00.000Z' },
  { day: '2026-07-15', zone: 'America/New_York', at: '2026-07-15T04:00:00.000Z' },
  { day: '2026-07-15', zone: 'Asia/Kolkata', at: '2026-07-14T18:30:00.000Z' },
  { day: '2026-07-15', zone: 'Pacific/Kiritimati', at: '2026-07-14T10:00:00.000Z' },
  { day: '2026-07-15', zone: 'Etc/GMT+12', at: '2026-07-15T12:00:00.000Z' },
])('$day begins at $at in $zone', ({ day, zone, at }) => {
  expect(startOfDay(day, zone).toISOString()).toBe(at)
})

test.each([
  { zone: 'America/New_York', spring: '2026-03-08', autumn: '2026-11-01' },
  { zone: 'Europe/Berlin', spring: '2026-03-29', autumn: '2026-10-25' },
])('in $zone the day lasts 23 hours in spring and 25 in autumn', ({ zone, spring, autumn }) => {
  const hours = (day: string, next: string) =>
    (startOfDay(next, zone).getTime() - startOfDay(day, zone).getTime()) / 3_600_000

  expect(hours(spring, nextDay(spring))).toBe(23)
  expect(hours(autumn, nextDay(autumn))).toBe(25)
})

test('where the clocks skip midnight the day begins after the gap', () => {
  expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z')
  expect(dayAt(new Date('2018-11-04T02:59:59.999Z'), 'America/Sao_Paulo')).toBe('2018-11-03')
})

test('where midnight comes twice the day begins with the first', () => {
  expect(startOfDay('2026-11-01', 'America/Havana').toISOString()).toBe('2026-11-01T04:00:00.000Z')
})

test('a day that a zone left out begins where the next one does', () => {
  expect(startOfDay('2011-12-30', 'Pacific/Apia')).toEqual(startOfDay('2011-12-31', 'Pacific/Apia'))
})

test('an instant belongs to the day that clocks in the zone show', () => {
  const instant = new Date('2026-03-01T03:30:00Z')

  expect(dayAt(instant, 'UTC')).toBe('2026-03-01')
  expect(dayAt(instant, 'America/New_York')).toBe('2026-02-28')
})

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
