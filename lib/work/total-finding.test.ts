import { expect, test } from 'vitest'
import { totalFinding } from './total-finding'
import { totalOf } from './total-of'

test.each([
  [
    { entries: 12, minutes: 6000, countedMinutes: 5400 },
    '12 entries come to 90 hours, after trimming 10 hours: where entries of one person overlap, the time counts once.',
  ],
  [{ entries: 1, minutes: 45, countedMinutes: 45 }, '1 entry comes to 45\u00a0min. No entries of one person overlap.'],
  [{ why: 'withheld: 3 SREs, shown from 5' }, 'What it comes to is withheld: 3 SREs, shown from 5.'],
])('%j', (total, words) => {
  expect(totalFinding(total)).toBe(words)
})

test('nobody having logged time is no total, not nought minutes', () => {
  expect(totalOf([])).toBeNull()
  expect(
    totalOf([
      { minutes: 45, countedMinutes: 30 },
      { minutes: 15, countedMinutes: 15 },
    ]),
  ).toEqual({
    entries: 2,
    minutes: 60,
    countedMinutes: 45,
  })
})
