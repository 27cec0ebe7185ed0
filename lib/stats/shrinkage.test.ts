import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generatorOf } from './generator'
import { drawRate } from './posterior'
import { type Group, shrink } from './shrinkage'

const of = (successes: number, trials: number): Group => ({ successes, trials })

describe('published values', () => {
  // Efron and Morris 1975: hits of eighteen batters in their first 45 times at bat, and what they are drawn to.
  const HITS = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7]
  const DRAWN = [
    0.294, 0.289, 0.285, 0.28, 0.275, 0.275, 0.27, 0.266, 0.261, 0.261, 0.256, 0.256, 0.256, 0.256, 0.256, 0.252, 0.247,
    0.242,
  ]
  const batters = shrink(HITS.map((hits) => of(hits, 45)))!

  test('eighteen batters are drawn to .265 and keep .212 of their distance from it', () => {
    expect(batters.centre).toBeCloseTo(0.265, 3)
    for (const batter of batters.groups) expect(batter!.weight).toBeCloseTo(0.212, 3)
  })

  test.each(HITS.map((hits, at) => [hits, DRAWN[at]!, at]))('%d hits of 45 are drawn to %d', (_, drawn, at) => {
    expect(batters.groups[at]!.value).toBeCloseTo(drawn, 3)
  })
})

describe('by hand', () => {
  // p = 0.05, Q = 100 × 0.002 / 0.0475, so the rate of all has weight 1/Q = 0.2375.
  const four = shrink([of(2, 100), of(4, 100), of(6, 100), of(8, 100)])!

  test('four groups of a hundred keep 0.7625 of their own rate', () => {
    expect(four.centre).toBeCloseTo(0.05, 12)
    expect(four.groups.map((group) => group!.weight)).toEqual(Array(4).fill(expect.closeTo(0.7625, 12)))
    expect(four.groups[0]!.value).toBeCloseTo(0.2375 * 0.05 + 0.7625 * 0.02, 12)
  })

  test('groups that differ by no more than chance get the rate of all, and its doubt', () => {
    const alike = shrink([of(5, 100), of(5, 100), of(5, 100), of(10, 200)])!
    const [one, , , large] = alike.groups

    expect(one).toMatchObject({ value: 0.05, weight: 0 })
    expect(large).toMatchObject({ value: 0.05, weight: 0 })
    // Of a Beta with mean 0.05 and variance 0.05 × 0.95 / 500.
    expect(one!.low).toBeCloseTo(0.0326, 3)
    expect(one!.high).toBeCloseTo(0.0707, 3)
  })

  test('a group of which nothing is known has no rate and weighs nothing', () => {
    const without = [of(2, 100), of(4, 100), of(6, 100), of(8, 100)]
    const drawn = shrink([...without.slice(0, 2), of(0, 0), ...without.slice(2)])!

    expect(drawn.groups[2]).toBeNull()
    expect(drawn.groups.filter(Boolean)).toEqual(shrink(without)!.groups)
  })
})

test.each([
  ['three groups', [of(1, 50), of(2, 50), of(9, 50)]],
  ['four groups, one of which has no trials', [of(1, 50), of(2, 50), of(9, 50), of(0, 0)]],
  ['none that failed', [of(0, 50), of(0, 50), of(0, 50), of(0, 50)]],
  ['none that did not', [of(50, 50), of(30, 30), of(7, 7), of(1, 1)]],
  ['no groups', []],
])('%s are drawn to nothing', (_, groups) => {
  expect(shrink(groups)).toBeNull()
})

const group = fc
  .integer({ min: 1, max: 5000 })
  .chain((trials) => fc.integer({ min: 0, max: trials }).map((successes) => of(successes, trials)))
const groups = fc.array(group, { minLength: 4, maxLength: 14 }).filter((some) => shrink(some) !== null)

describe('of any groups', () => {
  test('a drawn rate lies between its own and the rate of all, inside its interval, and that within 0 and 1', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const { centre, groups: drawn } = shrink(some)!
        some.forEach(({ successes, trials }, at) => {
          const own = successes / trials
          const { value, low, high, weight } = drawn[at]!

          expect(value).toBeGreaterThanOrEqual(Math.min(own, centre) - 1e-12)
          expect(value).toBeLessThanOrEqual(Math.max(own, centre) + 1e-12)
          expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true)
          expect(0 <= weight && weight < 1).toBe(true)
        })
      }),
    )
  })

  test('whoever has more trials keeps more of its own rate', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const weights = shrink(some)!.groups.map((drawn, at) => ({ ...drawn!, trials: some[at]!.trials }))
        weights.sort((a, b) => a.trials - b.trials)

        weights.slice(1).forEach(({ weight }, at) => expect(weight).toBeGreaterThanOrEqual(weights[at]!.weight))
      }),
    )
  })

  test('the same rates of ten times as many trials are drawn less', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const more = shrink(some.map(({ successes, trials }) => of(10 * successes, 10 * trials)))!

        shrink(some)!.groups.forEach((drawn, at) => {
          expect(more.groups[at]!.weight).toBeGreaterThanOrEqual(drawn!.weight - 1e-12)
        })
      }),
    )
  })

  test('their order changes nothing', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const [one, other] = [shrink(some)!, shrink([...some].reverse())!]

        one.groups.forEach((drawn, at) => {
          expect(drawn!.value).toBeCloseTo(other.groups.at(-1 - at)!.value, 10)
          expect(drawn!.high).toBeCloseTo(other.groups.at(-1 - at)!.high, 8)
        })
      }),
    )
  })

  test('counting failures or the others gives mirrored rates', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const mirrored = shrink(some.map(({ successes, trials }) => of(trials - successes, trials)))!

        shrink(some)!.groups.forEach((drawn, at) =>
          expect(drawn!.value).toBeCloseTo(1 - mirrored.groups[at]!.value, 10),
        )
      }),
    )
  })
})

describe.each([
  { alike: 'are one', mean: 0.03, size: Infinity },
  { alike: 'are near each other', mean: 0.03, size: 500 },
  { alike: 'differ a lot', mean: 0.05, size: 30 },
])('where the true rates $alike', ({ mean, size }) => {
  const next = generatorOf(1970)
  let [held, drawn, own, all] = [0, 0, 0, 0]
  for (let round = 0; round < 400; round += 1) {
    const truths = Array.from({ length: 8 }, () => (size === Infinity ? mean : drawBeta(mean, size)))
    const some = truths.map((truth) => {
      const trials = 30 + Math.floor(next() ** 3 * 1500)
      return of(Array.from({ length: trials }, next).filter((at) => at < truth).length, trials)
    })
    const shrunk = shrink(some)
    truths.forEach((truth, at) => {
      const group = shrunk?.groups[at]
      if (!group) return
      all += 1
      held += group.low <= truth && truth <= group.high ? 1 : 0
      drawn += (group.value - truth) ** 2
      own += (some[at]!.successes / some[at]!.trials - truth) ** 2
    })
  }

  /** Jeffreys' posterior of these counts is the Beta of this mean and size. */
  function drawBeta(of: number, count: number): number {
    return drawRate(next, of * count - 0.5, count - 1)
  }

  test('nineteen of twenty intervals hold theirs, or nearly', () => {
    expect(held / all).toBeGreaterThan(0.93)
  })

  test('drawn rates are nearer to them than those counted', () => {
    expect(drawn).toBeLessThan(own)
  })
})
