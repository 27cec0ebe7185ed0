import { describe, expect, test } from 'vitest'
import { correctedRatio, type TaggedGroup } from './corrected-ratio'
import { generatorOf } from './generator'

const group = (failed: number, ...strata: [size: number, positive: number, labelled: number][]): TaggedGroup => ({
  failed,
  strata: strata.map(([size, positive, labelled]) => ({ size, positive, labelled })),
})

describe('the corrected ratio', () => {
  test('solves for the rates that give what was counted', () => {
    // 0.06 = 0.9 a + 0.1 b and 0.03 = 0.25 a + 0.75 b, worked out in fractions: a = 42/650, b = 12/650.
    const ratio = correctedRatio(group(60, [1000, 90, 100]), group(60, [2000, 25, 100]), 1)

    expect(ratio).toMatchObject({ value: expect.closeTo(3.5, 10) })
    expect('rates' in ratio && ratio.rates.positive).toBeCloseTo(42 / 650, 10)
    expect('rates' in ratio && ratio.rates.other).toBeCloseTo(12 / 650, 10)
  })

  test('is the plain one where every label agrees with the tag, with an interval no narrower', () => {
    const ratio = correctedRatio(group(40, [1000, 2000, 2000]), group(40, [2000, 0, 2000]), 1)

    expect(ratio).toMatchObject({ value: expect.closeTo(2, 10) })
    // Miettinen and Nurminen on 40/1000 against 40/2000.
    expect('low' in ratio && ratio.low).toBeLessThan(1.32)
    expect('high' in ratio && ratio.high).toBeGreaterThan(3)
  })

  test('stays at 1 where both groups fail alike, whatever the tag is worth', () => {
    expect(correctedRatio(group(50, [1000, 80, 100]), group(100, [2000, 30, 100]), 1)).toMatchObject({
      value: expect.closeTo(1, 10),
    })
  })

  test('weighs strata by their changes', () => {
    const pooled = correctedRatio(group(60, [1000, 90, 100]), group(60, [2000, 25, 100]), 1)
    const apart = correctedRatio(group(60, [1000, 90, 100]), group(60, [1000, 40, 100], [1000, 10, 100]), 1)

    expect('value' in apart && apart.value).toBeCloseTo('value' in pooled ? pooled.value : 0, 10)
  })

  test('is the same for the same seed', () => {
    const asked = (seed: number) => correctedRatio(group(60, [1000, 90, 100]), group(60, [2000, 25, 100]), seed)

    expect(asked(4)).toEqual(asked(4))
    expect(asked(4)).not.toEqual(asked(5))
  })

  test('without a bound from above says so', () => {
    const ratio = correctedRatio(group(30, [500, 45, 50]), group(24, [1000, 15, 50]), 1)

    expect(ratio).toMatchObject({ high: null })
  })

  test.each([
    ['EMPTY', group(0), group(60, [2000, 25, 100])],
    ['UNLABELLED', group(60, [1000, 0, 0]), group(60, [2000, 25, 100])],
    ['UNLABELLED', group(60, [1000, 90, 100]), group(60, [1000, 25, 100], [1000, 0, 0])],
    ['NO_FAILURES', group(0, [1000, 90, 100]), group(0, [2000, 25, 100])],
    ['UNINFORMATIVE', group(60, [1000, 25, 100]), group(60, [2000, 25, 100])],
    ['UNINFORMATIVE', group(60, [1000, 6, 10]), group(100, [2000, 4, 10])],
    ['IMPOSSIBLE', group(100, [1000, 60, 100]), group(40, [2000, 50, 100])],
    ['IMPOSSIBLE', group(0, [1000, 90, 100]), group(60, [2000, 25, 100])],
    ['IMPOSSIBLE', group(60, [1000, 90, 100]), group(0, [2000, 25, 100])],
  ])('is absent, and says %s', (why, tagged, rest) => {
    expect(correctedRatio(tagged, rest, 1)).toEqual({ why })
  })
})

/**
 * An organisation whose truth is known: 40 % of its changes are AI's, the tag sees 49 % of those and 2 % of the others;
 * half of the others carry evidence that they are human, in which 2 % are wrong. A check labels 120 of each tag.
 */
describe('over 500 organisations simulated', () => {
  const CHANGES = 6000
  const HUMAN_RATE = 0.05

  function simulate(ratio: number, seed: number) {
    const next = generatorOf(seed)
    const strata = { AI: [] as boolean[], HUMAN: [] as boolean[], UNKNOWN: [] as boolean[] }
    const failed = { AI: 0, HUMAN: 0, UNKNOWN: 0 }
    for (let change = 0; change < CHANGES; change += 1) {
      const isAi = next() < 0.4
      const at = next()
      const tag = isAi
        ? at < 0.49
          ? 'AI'
          : at < 0.5
            ? 'HUMAN'
            : 'UNKNOWN'
        : at < 0.02
          ? 'AI'
          : at < 0.5
            ? 'HUMAN'
            : 'UNKNOWN'
      strata[tag].push(isAi)
      if (next() < HUMAN_RATE * (isAi ? ratio : 1)) failed[tag] += 1
    }
    const labelled = (tag: keyof typeof strata) => ({
      size: strata[tag].length,
      labelled: 120,
      positive: strata[tag].slice(0, 120).filter(Boolean).length,
    })
    return {
      tagged: { failed: failed.AI, strata: [labelled('AI')] },
      rest: { failed: failed.HUMAN + failed.UNKNOWN, strata: [labelled('HUMAN'), labelled('UNKNOWN')] },
    }
  }

  test.each([0.7, 1, 2])(
    'a true ratio of %d is recovered, where the plain one is pulled towards 1',
    { timeout: 30_000 },
    (truth) => {
      const [plain, corrected]: [number[], number[]] = [[], []]
      let held = 0
      for (let round = 0; round < 500; round += 1) {
        const { tagged, rest } = simulate(truth, 1000 * truth + round)
        const ratio = correctedRatio(tagged, rest, round, 500)
        const size = (group: TaggedGroup) => group.strata.reduce((sum, stratum) => sum + stratum.size, 0)
        plain.push(Math.log(tagged.failed / size(tagged) / (rest.failed / size(rest))))
        if (!('value' in ratio)) continue
        corrected.push(Math.log(ratio.value))
        if (ratio.low <= truth && truth <= (ratio.high ?? Infinity)) held += 1
      }
      const middle = (logs: number[]) => Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length)

      expect(corrected.length).toBeGreaterThan(495)
      expect(held / corrected.length).toBeGreaterThanOrEqual(0.92)
      expect(held / corrected.length).toBeLessThanOrEqual(0.98)
      expect(middle(corrected) / truth).toBeGreaterThan(0.95)
      expect(middle(corrected) / truth).toBeLessThan(1.05)
      if (truth === 2) expect(middle(plain)).toBeLessThan(1.75)
      if (truth === 0.7) expect(middle(plain)).toBeGreaterThan(0.74)
    },
  )
})
