import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from './proportion'

// The first four stand in Newcombe (1998), method 3; all are `prop.test(…, correct = FALSE)` of R.
test.each([
  { successes: 81, trials: 263, low: 0.25529, high: 0.36621 },
  { successes: 15, trials: 148, low: 0.06239, high: 0.16049 },
  { successes: 0, trials: 20, low: 0, high: 0.16113 },
  { successes: 1, trials: 29, low: 0.00611, high: 0.17176 },
  { successes: 29, trials: 29, low: 0.88303, high: 1 },
  { successes: 4, trials: 23, low: 0.06979, high: 0.37138 },
])('$successes of $trials has the published interval', ({ successes, trials, low, high }) => {
  const interval = wilsonInterval(successes, trials)

  expect(interval?.low).toBeCloseTo(low, 5)
  expect(interval?.high).toBeCloseTo(high, 5)
})

test.each([
  [0, 0],
  [1, 0],
  [-1, 10],
  [11, 10],
  [Number.NaN, 10],
])('%d of %d has no interval, not zero', (successes, trials) => {
  expect(wilsonInterval(successes, trials)).toBeNull()
})

const counts = fc
  .integer({ min: 1, max: 10_000_000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)))

test('the interval holds the rate and stays within 0 and 1', () => {
  fc.assert(
    fc.property(counts, ([successes, trials]) => {
      const { low, high } = wilsonInterval(successes, trials) ?? { low: NaN, high: NaN }

      return 0 <= low && low <= successes / trials && successes / trials <= high && high <= 1
    }),
  )
})

test('counting successes or failures gives mirrored intervals', () => {
  fc.assert(
    fc.property(counts, ([successes, trials]) => {
      const one = wilsonInterval(successes, trials)
      const other = wilsonInterval(trials - successes, trials)

      expect(one?.low).toBeCloseTo(1 - (other?.high ?? NaN), 10)
    }),
  )
})
