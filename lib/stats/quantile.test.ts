import fc from 'fast-check'
import { expect, test } from 'vitest'
import { median, quantile } from './quantile'

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
