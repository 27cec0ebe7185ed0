import fc from 'fast-check'
import { expect, test } from 'vitest'
import { median, quantile, quantileInterval } from './quantile'

test('of 1 to 10 the median is 5.5 and the 90th percentile 9.1, in whatever order they come', () => {
  const values = [10, 3, 1, 7, 2, 9, 4, 8, 6, 5]

  expect(median(values)).toBe(5.5)
  expect(quantile(values, 0.9)).toBeCloseTo(9.1, 12)
  expect(values[0]).toBe(10)
})

test('nothing has no quantile; one value is every quantile of itself', () => {
  expect(median([])).toBeNull()
  expect(quantile([7], 0.9)).toBe(7)
  expect(quantile([1, 2], 1.1)).toBeNull()
})

test('quantiles rise with the share, from the least to the greatest', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  fc.assert(
    fc.property(values, share, share, (some, a, b) => {
      expect(quantile(some, 0)).toBe(Math.min(...some))
      expect(quantile(some, 1)).toBe(Math.max(...some))
      expect(quantile(some, Math.min(a, b))).toBeLessThanOrEqual((quantile(some, Math.max(a, b)) ?? NaN) + 1e-9)
    }),
  )
})

test('the interval of a median of ten lies between the second and the ninth, and of five there is none', () => {
  expect(quantileInterval([10, 3, 5, 1, 9, 2, 8, 4, 7, 6], 0.5)).toEqual({ value: 5.5, low: 2, high: 9 })
  expect(quantileInterval([1, 2, 3, 4, 5], 0.5)).toEqual({ value: 3, low: null, high: null })
  expect(quantileInterval([], 0.5)).toBeNull()
})

// The ranks of the sign test's interval, as every table of it has them (Conover 1999, A3; Dixon and Massey 1983).
test.each([
  { n: 6, ranks: [1, 6] },
  { n: 8, ranks: [1, 8] },
  { n: 9, ranks: [2, 8] },
  { n: 16, ranks: [4, 13] },
  { n: 20, ranks: [6, 15] },
  { n: 25, ranks: [8, 18] },
])('the median of $n values lies between those of the ranks $ranks', ({ n, ranks: [low, high] }) => {
  const values = Array.from({ length: n }, (_, at) => at + 1)

  expect(quantileInterval(values, 0.5)).toMatchObject({ low, high })
})

test('the interval of a high quantile needs many values for its upper end', () => {
  const values = Array.from({ length: 20 }, (_, at) => at + 1)

  expect(quantileInterval(values, 0.9)).toMatchObject({ high: null })
  expect(quantileInterval(values, 0.9)!.low).toBeLessThan(18)
})
