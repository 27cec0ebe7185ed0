import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratioOfProportions } from './ratio-of-proportions'

test("Koopman's example has the interval of Miettinen and Nurminen", () => {
  const ratio = ratioOfProportions(36, 40, 16, 80)

  expect(ratio?.value).toBeCloseTo(4.5, 10)
  expect(ratio?.low).toBeCloseTo(2.93, 2)
  expect(ratio?.high).toBeCloseTo(7.17, 2)
})

test('which is a little wider than the one that Koopman (1984) prints, whose variance is smaller by N/(N−1)', () => {
  const { low, high } = ratioOfProportions(36, 40, 16, 80)!

  expect(low).toBeLessThan(2.94)
  expect(low!).toBeGreaterThan(2.94 - 0.02)
  expect(high).toBeGreaterThan(7.15)
  expect(high!).toBeLessThan(7.15 + 0.03)
})

test('no failure in the first group: 0, bounded above', () => {
  const ratio = ratioOfProportions(0, 40, 3, 40)

  expect(ratio).toMatchObject({ value: 0, low: 0 })
  expect(ratio?.high).toBeCloseTo(1.243, 3)
})

test('no failure in the second group: no ratio and no upper bound, but a lower one', () => {
  const ratio = ratioOfProportions(3, 40, 0, 40)

  expect(ratio).toMatchObject({ value: null, high: null })
  expect(ratio?.low).toBeCloseTo(0.804, 3)
})

test.each([
  [0, 40, 0, 40],
  [0, 0, 3, 40],
  [3, 40, 0, 0],
  [41, 40, 1, 40],
  [-1, 40, 1, 40],
  [1, Number.NaN, 1, 40],
  [1, Infinity, 1, 40],
])('%d of %d against %d of %d can not be compared', (x1, n1, x0, n0) => {
  expect(ratioOfProportions(x1, n1, x0, n0)).toBeNull()
})

test('every change failed in both groups: 1, with an interval around it', () => {
  const ratio = ratioOfProportions(20, 20, 30, 30)

  expect(ratio?.value).toBe(1)
  expect(ratio?.low).toBeLessThan(1)
  expect(ratio?.high).toBeGreaterThan(1)
})

test('with ten million changes a group it agrees with the large-sample interval of the log ratio', () => {
  const [x1, x0, n] = [200_000, 100_000, 10_000_000]
  const spread = 1.959963984540054 * Math.sqrt(1 / x1 - 1 / n + 1 / x0 - 1 / n)

  const ratio = ratioOfProportions(x1, n, x0, n)

  expect(ratio?.low).toBeCloseTo(2 * Math.exp(-spread), 4)
  expect(ratio?.high).toBeCloseTo(2 * Math.exp(spread), 4)
})

const group = fc
  .oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 10_000_000 }))
  .chain((n) => fc.tuple(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: n }), fc.constant(n)), fc.constant(n)))

test('swapping the groups gives the reciprocal interval', () => {
  fc.assert(
    fc.property(group, group, ([x1, n1], [x0, n0]) => {
      fc.pre(x1 > 0 && x0 > 0)

      const one = ratioOfProportions(x1, n1, x0, n0)
      const other = ratioOfProportions(x0, n0, x1, n1)

      expect((one?.low ?? NaN) * (other?.high ?? NaN)).toBeCloseTo(1, 6)
      expect((one?.high ?? NaN) * (other?.low ?? NaN)).toBeCloseTo(1, 6)
    }),
  )
})

test('the interval holds the ratio', () => {
  fc.assert(
    fc.property(group, group, ([x1, n1], [x0, n0]) => {
      fc.pre(x1 + x0 > 0)

      const ratio = ratioOfProportions(x1, n1, x0, n0)
      const value = ratio?.value ?? Infinity

      expect(ratio).not.toBeNull()
      expect(ratio?.low).toBeLessThanOrEqual(value)
      expect(ratio?.high ?? Infinity).toBeGreaterThanOrEqual(value)
    }),
  )
})

test('one more failure in the first group never lowers either end', () => {
  fc.assert(
    fc.property(group, group, ([x1, n1], [x0, n0]) => {
      fc.pre(x1 < n1 && x0 > 0)

      const before = ratioOfProportions(x1, n1, x0, n0)
      const after = ratioOfProportions(x1 + 1, n1, x0, n0)

      expect(after?.low).toBeGreaterThanOrEqual((before?.low ?? NaN) * (1 - 1e-9))
      expect(after?.high).toBeGreaterThanOrEqual((before?.high ?? NaN) * (1 - 1e-9))
    }),
  )
})
