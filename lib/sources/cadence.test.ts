import { expect, test } from 'vitest'
import { isSilent, silentAfterMs } from './cadence'

const MINUTE = 60_000
const at = (ms: number) => new Date(Date.UTC(2026, 2, 2) + ms).toISOString()

test.each([1, 5, 10, 60, 24 * 60, 7 * 24 * 60])(
  'a sender of every %d minutes is silent within three of its pauses, and not within two',
  (minutes) => {
    const gap = minutes * MINUTE

    expect(isSilent(at(0), gap, at(2 * gap))).toBe(false)
    expect(isSilent(at(0), gap, at(3 * gap))).toBe(true)
  },
)

test('one that says something every second has two minutes', () => {
  expect(silentAfterMs(1000)).toBe(2 * MINUTE)
})

test('one of which nobody knows what is usual has a day', () => {
  expect(isSilent(at(0), null, at(24 * 60 * MINUTE))).toBe(false)
  expect(isSilent(at(0), null, at(24 * 60 * MINUTE + 1))).toBe(true)
})
