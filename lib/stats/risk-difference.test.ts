import fc from 'fast-check'
import { expect, test } from 'vitest'
import { riskDifference } from './risk-difference'

// Newcombe 1998, interval estimation for the difference, method 10.
test.each([
  { groups: [56, 70, 48, 80], low: 0.0524, high: 0.3339 },
  { groups: [9, 10, 3, 10], low: 0.1705, high: 0.809 },
  { groups: [6, 7, 2, 7], low: 0.0582, high: 0.8062 },
  { groups: [5, 56, 0, 29], low: -0.0381, high: 0.1926 },
  { groups: [0, 10, 0, 20], low: -0.1611, high: 0.2775 },
  { groups: [0, 10, 0, 10], low: -0.2775, high: 0.2775 },
  { groups: [10, 10, 0, 20], low: 0.6791, high: 1 },
  { groups: [10, 10, 0, 10], low: 0.6075, high: 1 },
] satisfies { groups: [number, number, number, number]; low: number; high: number }[])(
  '$groups has the interval that Newcombe printed',
  ({ groups, low, high }) => {
    const difference = riskDifference(...groups)!

    expect(difference.low).toBeCloseTo(low, 4)
    expect(difference.high).toBeCloseTo(high, 4)
  },
)

test('an empty group has no difference', () => {
  expect(riskDifference(0, 0, 3, 10)).toBeNull()
  expect(riskDifference(3, 10, 0, 0)).toBeNull()
})

test('swapping the groups turns the sign, and the interval holds the difference within −1 to 1', () => {
  const group = fc
    .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 100 }))
    .map(([n, share]) => [Math.floor((n * share) / 100), n] as const)
  fc.assert(
    fc.property(group, group, ([x1, n1], [x0, n0]) => {
      const [one, other] = [riskDifference(x1, n1, x0, n0)!, riskDifference(x0, n0, x1, n1)!]

      expect(one.low).toBeCloseTo(-other.high, 10)
      expect(one.low).toBeLessThanOrEqual(one.value)
      expect(one.high).toBeGreaterThanOrEqual(one.value)
      expect(one.low).toBeGreaterThanOrEqual(-1)
      expect(one.high).toBeLessThanOrEqual(1)
    }),
  )
})
