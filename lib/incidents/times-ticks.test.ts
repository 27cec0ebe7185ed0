import { expect, test } from 'vitest'
import { timesTicks } from './times-ticks'

test('ticks are round times of the zone, at most six', () => {
  const ticks = timesTicks('2026-11-19T13:20:00.000Z', '2026-11-19T15:40:00.000Z', 'Europe/Berlin')

  expect(ticks.map(({ label }) => label)).toEqual(['14:30', '15:00', '15:30', '16:00', '16:30'])
  expect(ticks[0]?.at).toBeCloseTo(10 / 140)
})

test('over days the ticks are days', () => {
  const ticks = timesTicks('2026-11-01T12:00:00.000Z', '2026-11-05T12:00:00.000Z', 'UTC')

  expect(ticks.map(({ label }) => label)).toEqual(['2\u00a0Nov', '3\u00a0Nov', '4\u00a0Nov', '5\u00a0Nov'])
})
