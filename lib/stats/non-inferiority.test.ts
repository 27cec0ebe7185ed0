import { expect, test } from 'vitest'
import { riskDifference } from './risk-difference'
import { stillNeededWithin, withinMargin } from './non-inferiority'

test.each([
  [-0.049, 0.02, 'SUPPORTED'],
  [-0.04, -0.01, 'SUPPORTED'],
  [-0.05, 0.02, 'UNDECIDED'],
  [-0.08, -0.01, 'UNDECIDED'],
  [-0.12, -0.05, 'UNDECIDED'],
  [-0.12, -0.06, 'CONTRADICTED'],
])('an interval of %d to %d is %s at a margin of five points', (low, high, verdict) => {
  expect(withinMargin({ low, high }, 0.05)).toBe(verdict)
})

test('without an interval nothing is decided', () => {
  expect(withinMargin(riskDifference(0, 0, 3, 4), 0.05)).toBe('UNDECIDED')
})

test('the number needed is that of the formula: 1,005 a group at 80 % and five points', () => {
  // (1.959964 + 0.841621)² × 2 × 0.8 × 0.2 / 0.05² = 1004.65. Of 80 in 100 the added pair makes 161 in 202: 1015.8.
  expect(stillNeededWithin(79_999, 100_000, 79_999, 100_000, 0.05)).toBe(0)
  expect(stillNeededWithin(80, 100, 80, 100, 0.05)).toBe(1016 - 100)
})

test('a group that is empty grows in no proportion', () => {
  expect(stillNeededWithin(0, 0, 1, 2, 0.05)).toBeNull()
  expect(stillNeededWithin(1, 2, 0, 0, 0.05)).toBeNull()
})
