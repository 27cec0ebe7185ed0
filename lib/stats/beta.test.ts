import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaBelow, betaQuantile } from './beta'
import { upperBinomial } from './binomial'

const shape = fc.integer({ min: 1, max: 400 })
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })

test('of whole shapes it is the tail of a binomial', () => {
  fc.assert(
    fc.property(shape, shape, share, (a, b, x) => {
      expect(betaBelow(x, a, b)).toBeCloseTo(upperBinomial(a, a + b - 1, x), 10)
    }),
  )
})

test.each([
  // Uniform, a power, the arcsine law and a symmetric one: known without a table.
  { x: 0.3, a: 1, b: 1, below: 0.3 },
  { x: 0.3, a: 3, b: 1, below: 0.027 },
  { x: 0.25, a: 0.5, b: 0.5, below: 1 / 3 },
  { x: 0.5, a: 7.25, b: 7.25, below: 0.5 },
  { x: 0, a: 2, b: 3, below: 0 },
  { x: 1, a: 2, b: 3, below: 1 },
])('below $x lies $below of a Beta($a, $b)', ({ x, a, b, below }) => {
  expect(betaBelow(x, a, b)).toBeCloseTo(below, 12)
})

test('a quantile has its probability below it', () => {
  const real = fc.double({ min: 0.5, max: 5000, noNaN: true })
  fc.assert(
    fc.property(share, real, real, (probability, a, b) => {
      expect(betaBelow(betaQuantile(probability, a, b), a, b)).toBeCloseTo(probability, 6)
    }),
  )
})
