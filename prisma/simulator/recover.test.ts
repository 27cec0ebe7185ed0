import { expect, test } from 'vitest'
import { recover } from './recover'

const SEEDS = 30
const of = (ratio: number, confounder: 'even' | 'flips') => recover({ ratio, confounder, changes: 8_000 }, SEEDS)

test.each([0.7, 1, 2])(
  'where half of what AI wrote is unmarked and nothing confounds, a true ratio of %d is found and held',
  (ratio) => {
    const { crude, alike } = of(ratio, 'even')

    expect(Math.abs(Math.log(crude.middle / ratio))).toBeLessThan(0.1)
    expect(crude.covers).toBeGreaterThanOrEqual(0.85)
    expect(alike.covers).toBeGreaterThanOrEqual(0.85)
    if (ratio === 1) expect(crude.more).toBeLessThanOrEqual(0.1)
  },
  60_000,
)

test.each([0.7, 2])(
  'where AI sits in other places than people, the ratio as counted misleads about a true %d and like with like does not',
  (ratio) => {
    const { misled, mended, alike } = of(ratio, 'flips')

    expect(misled).toBeGreaterThan(0.95)
    expect(mended).toBeGreaterThan(0.85)
    expect(Math.abs(Math.log(alike.middle / ratio))).toBeLessThan(0.12)
  },
  60_000,
)

test('where unmarked changes are of both kinds, both bounds come out nearer to 1 than the truth', () => {
  const { bounds } = of(2, 'even')

  expect([bounds.asHuman < 2, bounds.asAi < 2, bounds.asHuman > 1, bounds.asAi > 1]).toEqual([true, true, true, true])
}, 60_000)
