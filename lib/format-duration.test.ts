import { expect, test } from 'vitest'
import { duration, minutesFrom } from './format-duration'

test.each([
  [0, '0\u00a0min'],
  [7, '7\u00a0min'],
  [59.4, '59\u00a0min'],
  [59.6, '1\u00a0h'],
  [230, '3\u00a0h 50\u00a0min'],
  [26 * 60, '26\u00a0h'],
  [2 * 1440, '2\u00a0days'],
  [1500 * 1440, '1,500\u00a0days'],
])('%d minutes are said as %s', (minutes, words) => {
  expect(duration(minutes)).toBe(words)
})

test('time between two instants is counted across offsets', () => {
  expect(minutesFrom('2026-03-05T14:05:00Z', '2026-03-05T15:12:00+01:00')).toBe(7)
})
