import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateRatio } from './rate-ratio'

test.each([
  { first: [11, 800], second: [4, 1000], value: 3.4375, low: 1.01859, high: 14.80208, p: 0.03486 },
  { first: [20, 20], second: [10, 20], value: 2, low: 0.89351, high: 4.78455, p: 0.09874 },
] as const)('$first against $second is as R has it', ({ first, second, value, low, high, p }) => {
  const ratio = rateRatio({ count: first[0], exposure: first[1] }, { count: second[0], exposure: second[1] })!

  expect(ratio.value).toBeCloseTo(value, 5)
  expect(ratio.low).toBeCloseTo(low, 5)
  expect(ratio.high).toBeCloseTo(high, 4)
  expect(ratio.p).toBeCloseTo(p, 5)
})

test('lung cancer in Fredericia beside three other cities is as R’s own example prints it', () => {
  // Andersen 1977, ages 55 to 59; `example(poisson.test)`.
  const ratio = rateRatio({ count: 11, exposure: 800 }, { count: 6 + 8 + 7, exposure: 1083 + 1050 + 878 })!

  expect(ratio.value).toBeCloseTo(1.971488, 6)
  expect(ratio.low).toBeCloseTo(0.8584264, 6)
  expect(ratio.high).toBeCloseTo(4.2772659, 6)
  expect(ratio.p).toBeCloseTo(0.07967, 5)
})

test('breast cancer after fluoroscopy has the exact interval and the mid-p that Stata prints', () => {
  // Boice and Monson 1977, in Rothman's textbooks; `iri 41 15 28010 19017`.
  const groups = [
    { count: 41, exposure: 28_010 },
    { count: 15, exposure: 19_017 },
  ] as const
  const exact = rateRatio(...groups)!

  expect(exact.value).toBeCloseTo(1.855759, 5)
  expect(exact.low).toBeCloseTo(1.005684, 5)
  expect(exact.high).toBeCloseTo(3.6093, 4)

  const mid = rateRatio(...groups, { midP: true })!
  expect(mid.p).toBeCloseTo(0.0355, 4)
  // Computed with SciPy 1.17 from the binomial distribution: nobody prints it.
  expect(mid.low).toBeCloseTo(1.04108, 5)
  expect(mid.high).toBeCloseTo(3.44942, 5)
})

test('a count of none has an end that is 0, or none', () => {
  expect(rateRatio({ count: 0, exposure: 5 }, { count: 4, exposure: 5 })).toMatchObject({ value: 0, low: 0 })
  expect(rateRatio({ count: 4, exposure: 5 }, { count: 0, exposure: 5 })).toMatchObject({ value: null, high: null })
  expect(rateRatio({ count: 0, exposure: 5 }, { count: 0, exposure: 5 })).toBeNull()
  expect(rateRatio({ count: 1, exposure: 0 }, { count: 1, exposure: 5 })).toBeNull()
})

const counted = fc.record({ count: fc.integer({ min: 0, max: 60 }), exposure: fc.integer({ min: 1, max: 1000 }) })

test('mid-p is narrower than exact and holds the ratio as well', () => {
  fc.assert(
    fc.property(counted, counted, (first, second) => {
      const [exact, mid] = [rateRatio(first, second), rateRatio(first, second, { midP: true })]
      fc.pre(exact !== null && mid !== null && exact.value !== null)

      expect(mid.low).toBeGreaterThanOrEqual(exact.low - 1e-9)
      if (exact.high !== null) expect(mid.high!).toBeLessThanOrEqual(exact.high * (1 + 1e-9))
      expect(mid.low).toBeLessThanOrEqual(exact.value + 1e-9)
      expect(mid.p).toBeLessThanOrEqual(1)
    }),
  )
})

test('swapping the groups gives the reciprocal interval', () => {
  fc.assert(
    fc.property(counted, counted, (first, second) => {
      const [one, other] = [rateRatio(first, second), rateRatio(second, first)]
      fc.pre(one !== null && other?.high != null && one.low > 0)

      expect(one.low * other.high).toBeCloseTo(1, 6)
    }),
  )
})
