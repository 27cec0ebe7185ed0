import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './day'
import { addWeeks, isWeek, mondayOf, startOfWeek, weekAt, weekOf, weeksTouched } from './week'

test.each([
  ['2026-01-12', '2026-W03'],
  ['2026-01-01', '2026-W01'],
  ['2025-12-29', '2026-W01'],
  ['2025-12-28', '2025-W52'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2027-01-03', '2026-W53'],
  ['2024-12-30', '2025-W01'],
])('%s lies in %s', (day, week) => {
  expect(weekOf(day)).toBe(week)
})

test('the zone decides in which week an instant lies', () => {
  const sundayNight = new Date('2026-11-23T02:00:00Z')

  expect(weekAt(sundayNight, 'UTC')).toBe('2026-W48')
  expect(weekAt(sundayNight, 'America/New_York')).toBe('2026-W47')
})

test('every day lies in the week that its Monday begins', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const day = addDays('1990-01-01', days)
      const monday = mondayOf(weekOf(day))

      expect(monday <= day && day <= addDays(monday, 6)).toBe(true)
      expect(isWeek(weekOf(day))).toBe(true)
      expect(addWeeks(weekOf(day), 1)).toBe(weekOf(addDays(day, 7)))
    }),
  )
})

test.each(['2026-W53', '2020-W53'])('%s is a week', (week) => {
  expect(isWeek(week)).toBe(true)
})

test.each(['2025-W53', '2026-W00', '2026-W54', '2026-3', 'W03-2026', ''])('"%s" is no week', (week) => {
  expect(isWeek(week)).toBe(false)
})

test.each([
  { zone: 'America/New_York', week: '2026-W10', hours: 167 },
  { zone: 'America/New_York', week: '2026-W44', hours: 169 },
  { zone: 'Europe/Berlin', week: '2026-W13', hours: 167 },
  { zone: 'Europe/Berlin', week: '2026-W43', hours: 169 },
  { zone: 'UTC', week: '2026-W13', hours: 168 },
])('in $zone $week lasts $hours hours', ({ zone, week, hours }) => {
  const lasted = startOfWeek(addWeeks(week, 1), zone).getTime() - startOfWeek(week, zone).getTime()

  expect(lasted / 3_600_000).toBe(hours)
})

test('a range touches every week between its ends, quiet ones too, across the new year', () => {
  const weeks = weeksTouched(new Date('2026-12-20T12:00:00Z'), new Date('2027-01-12T00:00:00Z'), 'UTC')

  expect(weeks).toEqual(['2026-W51', '2026-W52', '2026-W53', '2027-W01', '2027-W02'])
})

test('a range that ends with midnight on Monday does not touch the week that begins there', () => {
  const to = startOfWeek('2026-W47', 'Europe/Berlin')

  expect(weeksTouched(startOfWeek('2026-W46', 'Europe/Berlin'), to, 'Europe/Berlin')).toEqual(['2026-W46'])
  expect(weeksTouched(to, to, 'Europe/Berlin')).toEqual([])
})

test('a range at the end of the calendar ends too', () => {
  const years = weeksTouched(new Date('9999-12-20T00:00:00Z'), new Date('9999-12-31T23:59:59Z'), 'UTC')

  expect(years.length).toBeLessThan(4)
})
