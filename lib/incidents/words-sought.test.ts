import { expect, test } from 'vitest'
import { sought } from './words-sought'

test.each([
  ['INC-12', { number: 12 }],
  [' inc-0012 ', { number: 12 }],
  ['#7', { number: 7 }],
])('%s is a number', (text, expected) => {
  expect(sought(text)).toEqual(expected)
})

test.each([
  ['checkout  500s', ['checkout', '500s']],
  ['12', ['12']],
  ['INC-0', ['INC-0']],
  ['INC-12 again', ['INC-12', 'again']],
])('%s are words', (text, words) => {
  expect(sought(text)).toEqual({ words })
})
