import { expect, test } from 'vitest'
import { weekFinding } from './week-finding'

test.each([
  [null, 'Nothing is logged in W47.'],
  [{ entries: 1, minutes: 45, countedMinutes: 45 }, 'You logged 45\u00a0min in W47, in 1 entry.'],
  [
    { entries: 3, minutes: 3000, countedMinutes: 2940 },
    'You logged 49 hours in W47 after trimming 1\u00a0h of overlap, in 3 entries.',
  ],
])('%j', (total, words) => {
  expect(weekFinding({ week: '2026-W47', total })).toBe(words)
})
