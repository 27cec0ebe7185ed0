import { expect, test } from 'vitest'
import { bytes } from './bytes'

test.each([
  [0, '0\u00a0bytes'],
  [999, '999\u00a0bytes'],
  [1000, '1.0\u00a0kB'],
  [12_345_678, '12\u00a0MB'],
  [1_300_000_000, '1.3\u00a0GB'],
  [5e15, '5,000\u00a0TB'],
])('%d is %s', (value, words) => {
  expect(bytes(value)).toBe(words)
})
