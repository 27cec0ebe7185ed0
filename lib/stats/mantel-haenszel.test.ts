import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mantelHaenszelRatio } from './mantel-haenszel'
import { ratioOfProportions } from './ratio-of-proportions'

/** Deaths in the University Group Diabetes Program under and over 55 (Rothman, Modern Epidemiology). */
const tolbutamide = [
  { x1: 8, n1: 106, x0: 5, n0: 120 },
  { x1: 22, n1: 98, x0: 16, n0: 85 },
]
const two = [
  { x1: 81, n1: 270, x0: 234, n0: 600 },
  { x1: 6, n1: 87, x0: 36, n0: 263 },
]
const withEmptyCell = [
  { x1: 0, n1: 40, x0: 3, n0: 60 },
  { x1: 5, n1: 80, x0: 4, n0: 120 },
  { x1: 7, n1: 35, x0: 2, n0: 50 },
]

// `rma.mh(measure = "RR")` of R's metafor 3.8.
test.each([
  { strata: tolbutamide, value: 1.32556, low: 0.79791, high: 2.20213, q: 0.4472, df: 1, p: 0.5037 },
  { strata: two, value: 0.74012, low: 0.6041, high: 0.90676, q: 0.9579, df: 1, p: 0.3277 },
  { strata: withEmptyCell, value: 1.96429, low: 0.84367, high: 4.57336, q: 3.6767, df: 2, p: 0.1591 },
])('the ratio $value has its computed interval and heterogeneity', ({ strata, value, low, high, q, df, p }) => {
  const ratio = mantelHaenszelRatio(strata)

  expect(ratio?.value).toBeCloseTo(value, 5)
  expect(ratio?.low).toBeCloseTo(low, 5)
  expect(ratio?.high).toBeCloseTo(high, 5)
  expect(ratio?.heterogeneity?.q).toBeCloseTo(q, 4)
  expect(ratio?.heterogeneity?.df).toBe(df)
  expect(ratio?.heterogeneity?.p).toBeCloseTo(p, 4)
})

test.each([
  { strata: tolbutamide, crude: 1.43557 },
  { strata: two, crude: 0.77893 },
  { strata: withEmptyCell, crude: 1.97849 },
])('without regard to strata the same counts have the ratio $crude', ({ strata, crude }) => {
  const sum = (of: 'x1' | 'n1' | 'x0' | 'n0') => strata.reduce((total, stratum) => total + stratum[of], 0)

  expect(ratioOfProportions(sum('x1'), sum('n1'), sum('x0'), sum('n0'))?.value).toBeCloseTo(crude, 5)
})

test('a stratum with one group only, or without a failure, is counted and weighs nothing', () => {
  const idle = [
    { x1: 4, n1: 50, x0: 0, n0: 0 },
    { x1: 0, n1: 0, x0: 4, n0: 50 },
    { x1: 0, n1: 90, x0: 0, n0: 90 },
  ]

  const ratio = mantelHaenszelRatio([...tolbutamide, ...idle])

  expect(ratio).toEqual({ ...mantelHaenszelRatio(tolbutamide), strata: 5, informative: 2 })
})

test('nothing to learn anywhere: no ratio', () => {
  expect(mantelHaenszelRatio([])).toBeNull()
  expect(mantelHaenszelRatio([{ x1: 0, n1: 10, x0: 0, n0: 10 }])).toBeNull()
  expect(mantelHaenszelRatio([{ x1: 3, n1: 10, x0: 0, n0: 0 }])).toBeNull()
})

test('one group without any failure: no interval is made up', () => {
  expect(mantelHaenszelRatio([{ x1: 0, n1: 10, x0: 3, n0: 10 }])).toMatchObject({ value: 0, low: null, high: null })
  expect(mantelHaenszelRatio([{ x1: 3, n1: 10, x0: 0, n0: 10 }])).toMatchObject({ value: null, low: null, high: null })
})

test('everything failed in both groups: 1, without an interval', () => {
  expect(mantelHaenszelRatio([{ x1: 9, n1: 9, x0: 4, n0: 4 }])).toMatchObject({ value: 1, low: null, high: null })
})

test('a confounder that makes the crude ratio 2.8 leaves the ratio within strata at 1', () => {
  const ratio = mantelHaenszelRatio([
    { x1: 90, n1: 900, x0: 10, n0: 100 },
    { x1: 1, n1: 100, x0: 9, n0: 900 },
  ])

  expect(91 / 1000 / (19 / 1000)).toBeGreaterThan(2.8)
  expect(ratio?.value).toBeCloseTo(1, 10)
})

const share = fc.integer({ min: 0, max: 100 })
const stratum = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), share, share)
  .map(([n1, n0, a, b]) => ({ n1, n0, x1: Math.floor((n1 * a) / 100), x0: Math.floor((n0 * b) / 100) }))
const strata = fc.array(stratum, { minLength: 1, maxLength: 12 })

test('swapping the groups gives the reciprocal interval', () => {
  fc.assert(
    fc.property(strata, (some) => {
      const one = mantelHaenszelRatio(some)
      const other = mantelHaenszelRatio(some.map(({ x1, n1, x0, n0 }) => ({ x1: x0, n1: n0, x0: x1, n0: n1 })))
      fc.pre(one?.low != null && other?.high != null)

      expect(one.low * other.high).toBeCloseTo(1, 8)
    }),
  )
})

test('the order of the strata does not matter', () => {
  fc.assert(
    fc.property(strata, (some) => {
      const one = mantelHaenszelRatio(some)?.value ?? -1
      const other = mantelHaenszelRatio([...some].reverse())?.value ?? -1

      expect(Math.abs(one - other)).toBeLessThanOrEqual(Math.abs(one) * 1e-12)
    }),
  )
})

test('in a single stratum it is the plain ratio', () => {
  fc.assert(
    fc.property(stratum, (one) => {
      fc.pre(one.x1 > 0 && one.x0 > 0)

      expect((mantelHaenszelRatio([one])?.value ?? 0) / (one.x1 / one.n1 / (one.x0 / one.n0))).toBeCloseTo(1, 10)
    }),
  )
})
