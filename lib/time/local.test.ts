import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, localAt } from './local'

const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe')
const minute = fc
  .integer({ min: Date.parse('2020-01-01T00:00Z') / 60_000, max: Date.parse('2030-01-01T00:00Z') / 60_000 })
  .map((at) => new Date(at * 60_000).toISOString())

test('what is read from a field shows there again, whatever the zone, also at night when clocks move', () =>
  fc.assert(
    fc.property(minute, zone, (at, zone) => {
      const local = localAt(at, zone)
      expect(localAt(instantOf(local, zone)!, zone)).toBe(local)
    }),
  ))

test('of a minute that clocks show twice the first is meant, and what they skip is as much later', () => {
  expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
})

test('what is no minute is none', () => {
  for (const none of ['', '2026-02-30T10:00', '2026-13-01T10:00', 'soon']) expect(instantOf(none, 'UTC')).toBeNull()
})
