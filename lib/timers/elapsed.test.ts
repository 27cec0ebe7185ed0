import { expect, test } from 'vitest'
import { elapsedMinutes } from './elapsed'

const START = new Date('2026-03-05T14:00:00Z')

test.each([
  ['2026-03-05T14:00:00Z', 1, false],
  ['2026-03-05T14:45:00Z', 45, false],
  ['2026-03-05T14:45:00.001Z', 46, false],
  ['2026-03-06T14:00:00Z', 1440, false],
  ['2026-03-06T14:00:01Z', 1440, true],
  ['2026-03-05T13:59:00Z', 1, false],
])('until %s it is %d minutes, capped: %s', (now, minutes, isCapped) => {
  expect(elapsedMinutes(START, new Date(now))).toEqual({ minutes, isCapped })
})
