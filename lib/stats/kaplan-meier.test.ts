import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kaplanMeier, type Watched } from './kaplan-meier'
import { logRank } from './log-rank'

const watched = (times: string): Watched[] =>
  times.split(' ').map((time) => ({ time: parseInt(time, 10), failed: !time.endsWith('+') }))

/** Weeks to relapse, Freireich and others 1963. */
const mercaptopurine = watched('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')
const placebo = watched('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23')

/** R's `aml`: Miller 1981, with and without maintenance. */
const maintained = watched('9 13 13+ 18 23 28+ 31 34 45+ 48 161+')
const unmaintained = watched('5 5 8 8 12 16+ 23 27 30 33 43 45')

/** Estimates and limits as R's `survfit` prints them with `conf.type = "log-log"`, the tests as its `survdiff` does. */
describe('the curve', () => {
  test.each([
    [6, 0.85714, 0.61972, 0.95155],
    [7, 0.80672, 0.56315, 0.92281],
    [10, 0.75294, 0.5032, 0.88936],
    [13, 0.6902, 0.43161, 0.84907],
    [16, 0.62745, 0.36751, 0.80491],
    [22, 0.53782, 0.26778, 0.74679],
    [23, 0.44818, 0.18805, 0.68014],
  ])('of 6-MP at %i weeks is as published', (time, survival, low, high) => {
    const step = kaplanMeier(mercaptopurine).find((one) => one.time === time)!

    expect(step.survival).toBeCloseTo(survival, 5)
    expect(step.low).toBeCloseTo(low, 5)
    expect(step.high).toBeCloseTo(high, 5)
  })

  test.each([
    [8, 12, 4, 0.38095, 0.18307, 0.57779],
    [12, 6, 2, 0.19048, 0.05948, 0.37743],
  ])('of placebo at %i weeks is as published', (time, atRisk, failed, survival, low, high) => {
    const step = kaplanMeier(placebo).find((one) => one.time === time)!

    expect(step).toMatchObject({ atRisk, failed })
    expect(step.survival).toBeCloseTo(survival, 5)
    expect(step.low).toBeCloseTo(low, 5)
    expect(step.high).toBeCloseTo(high, 5)
  })

  test('falls to a half in the 8th week of placebo and in the 23rd of 6-MP, as published', () => {
    const middle = (all: Watched[]) => kaplanMeier(all).find(({ survival }) => survival <= 0.5)!.time

    expect([middle(placebo), middle(mercaptopurine)]).toEqual([8, 23])
  })

  test('of placebo ends at 0 without limits', () => {
    const steps = kaplanMeier(placebo)

    expect(steps.at(-1)).toEqual({ time: 23, atRisk: 1, failed: 1, survival: 0, low: null, high: null })
  })

  test('has no step where nothing failed', () => {
    expect(kaplanMeier([])).toEqual([])
    expect(kaplanMeier(watched('3+ 5+'))).toEqual([])
  })

  const some = fc.array(fc.record({ time: fc.integer({ min: 0, max: 60 }), failed: fc.boolean() }), { maxLength: 80 })

  test('falls and never leaves 0 to 1, with the estimate inside its limits', () => {
    fc.assert(
      fc.property(some, (all) => {
        let before = 1
        for (const { survival, low, high } of kaplanMeier(all)) {
          expect(survival).toBeLessThan(before)
          expect(survival).toBeGreaterThanOrEqual(0)
          if (low !== null) expect(low).toBeLessThanOrEqual(survival)
          if (high !== null) expect(high).toBeGreaterThanOrEqual(survival)
          before = survival
        }
      }),
    )
  })

  test('with nobody censored is the share that is left', () => {
    fc.assert(
      fc.property(some, (all) => {
        const failed = all.map(({ time }) => ({ time, failed: true }))
        for (const { time, survival } of kaplanMeier(failed))
          expect(survival).toBeCloseTo(failed.filter((one) => one.time > time).length / failed.length, 10)
      }),
    )
  })
})

describe('the log-rank test', () => {
  test('of 6-MP against placebo, and of maintenance, is as R has it', () => {
    const published = logRank(mercaptopurine, placebo)!
    expect(published.chi2).toBeCloseTo(16.7929, 4)
    expect(published.p).toBeCloseTo(4.17e-5, 7)

    const other = logRank(maintained, unmaintained)!
    expect(other.chi2).toBeCloseTo(3.3964, 4)
    expect(other.p).toBeCloseTo(0.0653, 4)
  })

  test('of two groups is the same from either side, and of one and the same it sees nothing', () => {
    expect(logRank(placebo, mercaptopurine)!.chi2).toBeCloseTo(logRank(mercaptopurine, placebo)!.chi2, 10)
    expect(logRank(placebo, placebo)!.chi2).toBeCloseTo(0, 10)
  })

  test('needs somebody on both sides when something failed', () => {
    expect(logRank(watched('3+ 5+'), watched('4+'))).toBeNull()
    expect(logRank(placebo, [])).toBeNull()
  })
})

test('many told as one with a count are as many', () => {
  const weighed = (all: readonly Watched[]) =>
    [...new Set(all.map(({ time, failed }) => `${time} ${failed}`))].map((key) => {
      const same = all.filter(({ time, failed }) => `${time} ${failed}` === key)
      return { ...same[0]!, count: same.length }
    })

  expect(kaplanMeier(weighed(mercaptopurine))).toEqual(kaplanMeier(mercaptopurine))
  expect(kaplanMeier(weighed(placebo))).toEqual(kaplanMeier(placebo))
  expect(logRank(weighed(mercaptopurine), weighed(placebo))).toEqual(logRank(mercaptopurine, placebo))
})
