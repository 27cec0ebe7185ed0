import { describe, expect, test } from 'vitest'
import { type LabelledStratum, pooledShare, precisionOf, recallOf } from './detection'
import { generatorOf } from './generator'

const stratum = (size: number, positive: number, labelled: number): LabelledStratum => ({ size, positive, labelled })

describe('recall', () => {
  test('of the scans of livers in Begg and Greenes (1983) is what they print', () => {
    // 429 tested positive, 231 of 263 verified were ill; 221 negative, 27 of 81.
    const recall = recallOf([stratum(429, 231, 263)], [stratum(221, 27, 81)], 1)

    expect(recall?.value).toBeCloseTo(0.8365, 4)
    // The delta method on the logit, with the sizes taken as they are.
    expect(Math.abs(recall!.low - 0.7894)).toBeLessThan(0.01)
    expect(Math.abs(recall!.high - 0.8748)).toBeLessThan(0.01)
  })

  test('weighs strata by how many changes they stand for, not by how many were labelled', () => {
    const recall = recallOf([stratum(100, 10, 10)], [stratum(1000, 1, 10), stratum(100, 0, 10)], 1)

    expect(recall?.value).toBeCloseTo(0.5, 10)
  })

  test('is the same for the same seed', () => {
    const asked = (seed: number) => recallOf([stratum(429, 231, 263)], [stratum(221, 27, 81)], seed)

    expect(asked(5)).toEqual(asked(5))
    expect(asked(5)).not.toEqual(asked(6))
  })

  test('that found everything, or nothing, ends there and is open to the other side', () => {
    const all = recallOf([stratum(100, 20, 20)], [stratum(300, 0, 20)], 1)
    const none = recallOf([stratum(100, 0, 20)], [stratum(300, 20, 20)], 1)

    expect(all).toMatchObject({ value: 1, high: 1 })
    expect(all!.low).toBeLessThan(0.95)
    expect(none).toMatchObject({ value: 0, low: 0 })
    expect(none!.high).toBeGreaterThan(0.005)
  })

  test('holds what its labels say, however few they are', () => {
    const recall = recallOf([stratum(501, 1, 1)], [stratum(65, 1, 2), stratum(233, 0, 1), stratum(324, 0, 1)], 11)

    expect(recall?.value).toBeCloseTo(501 / 533.5, 10)
    expect(recall!.high).toBeGreaterThanOrEqual(recall!.value)
    expect(recall!.low).toBeLessThan(0.4)
  })

  test('is absent where a stratum with changes has no label, and where there is nothing to find', () => {
    expect(recallOf([stratum(100, 9, 10)], [stratum(300, 0, 0)], 1)).toBeNull()
    expect(recallOf([stratum(100, 0, 10)], [stratum(300, 0, 10)], 1)).toBeNull()
    expect(recallOf([], [], 1)).toBeNull()
  })

  test('needs no label of a stratum without changes', () => {
    expect(recallOf([stratum(100, 10, 10), stratum(0, 0, 0)], [stratum(100, 5, 10)], 1)?.value).toBeCloseTo(2 / 3, 10)
  })

  test('has an interval that holds the truth 95 times in 100', { timeout: 30_000 }, () => {
    const next = generatorOf(3)
    const labels = (rate: number, many: number) => Array.from({ length: many }, next).filter((at) => at < rate).length
    const truth = (800 * 0.93) / (800 * 0.93 + 3000 * 0.22)

    let held = 0
    for (let round = 0; round < 500; round += 1) {
      const found = [stratum(800, labels(0.93, 60), 60)]
      const recall = recallOf(found, [stratum(3000, labels(0.22, 60), 60)], round, 500)
      if (recall && recall.low <= truth && truth <= recall.high) held += 1
    }
    expect(held / 500).toBeGreaterThanOrEqual(0.92)
    expect(held / 500).toBeLessThanOrEqual(0.98)
  })
})

describe('precision', () => {
  test('of one stratum is the share of its labels, with Wilson’s interval', () => {
    const precision = precisionOf([stratum(900, 81, 263)], 1)

    expect(precision?.value).toBeCloseTo(81 / 263, 10)
    expect(precision?.low).toBeCloseTo(0.25529, 5)
    expect(precision?.high).toBeCloseTo(0.36621, 5)
  })

  test('of several weighs each by its changes, and with all or none right ends there', () => {
    const two = precisionOf([stratum(300, 10, 10), stratum(100, 0, 10)], 1)

    expect(two?.value).toBeCloseTo(0.75, 10)
    expect(two!.low).toBeLessThan(0.75)
    expect(two!.high).toBeGreaterThan(0.75)
    expect(precisionOf([stratum(300, 10, 10), stratum(100, 10, 10)], 1)).toMatchObject({ value: 1, high: 1 })
    expect(precisionOf([stratum(300, 0, 10), stratum(0, 0, 0)], 1)).toMatchObject({ value: 0, low: 0 })
  })

  test('is absent without labels', () => {
    expect(precisionOf([stratum(300, 0, 0)], 1)).toBeNull()
    expect(precisionOf([stratum(0, 0, 0)], 1)).toBeNull()
  })
})

test('a share over strata is absent where one of them is not known', () => {
  expect(pooledShare([stratum(300, 5, 10), stratum(100, 1, 10)])).toBeCloseTo(0.4, 10)
  expect(pooledShare([stratum(300, 5, 10), stratum(100, 0, 0)])).toBeNull()
  expect(pooledShare([])).toBeNull()
})
