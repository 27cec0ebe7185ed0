import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logGamma, upperGamma } from './gamma'

test.each([
  [0.5, Math.log(Math.sqrt(Math.PI))],
  [1, 0],
  [2.5, 0.2846828704729192],
  [10, Math.log(362_880)],
  [100, 359.1342053695754],
  [0.001, 6.907178885383853],
])('ln Γ(%d) is %d', (x, expected) => {
  expect(logGamma(x)).toBeCloseTo(expected, 11)
})

test.each([
  [0.5, 1, 0.15729920705028105],
  [5, 2, 0.9473469826562889],
  [5, 5.9, 0.2986647867616197],
  [5, 6.1, 0.27189426531895466],
  [50, 80, 0.0001307839765914092],
  [1000, 1000, 0.4957947558197845],
])('Q(%d, %d) is %d', (a, x, expected) => {
  expect(upperGamma(a, x)).toBeCloseTo(expected, 11)
})

test('for a of 1 it is the exponential tail, on both sides of the change of method', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 30, noNaN: true }), (x) => {
      expect(upperGamma(1, x)).toBeCloseTo(Math.exp(-x), 12)
    }),
  )
})

test('it runs from 1 at nought to 0 at infinity', () => {
  expect(upperGamma(3, 0)).toBe(1)
  expect(upperGamma(3, Infinity)).toBe(0)
})
