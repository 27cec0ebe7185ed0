import { expect, test } from 'vitest'
import { durationIn } from './duration-in'

test.each([
  ['45', 45],
  [' 45 min ', 45],
  ['45m', 45],
  ['1h', 60],
  ['1h30', 90],
  ['1 h 30 min', 90],
  ['1:30', 90],
  ['1.5h', 90],
  ['1,5 h', 90],
  ['2 hours', 120],
  ['0', null],
  ['', null],
  ['1:75', null],
  ['an hour', null],
  ['-5', null],
])('“%s” is %s', (typed, minutes) => {
  expect(durationIn(typed)).toBe(minutes)
})
