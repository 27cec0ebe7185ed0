import { describe, expect, test } from 'vitest'
import { generatorOf } from './generator'
import { drawRate, middleOf } from './posterior'

const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index))

describe('the generator', () => {
  test('gives the same numbers for the same seed, and others for the next one', () => {
    const first = (seed: number) => times(5, generatorOf(seed))

    expect(first(7)).toEqual(first(7))
    expect(first(7)).not.toEqual(first(8))
  })

  test('fills 0 to 1 evenly: mean ½, variance 1/12, no part favoured', () => {
    const next = generatorOf(1)
    const drawn = times(100_000, next)
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
    const tenths = times(10, (part) => drawn.filter((value) => Math.floor(value * 10) === part).length)

    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...drawn)).toBeLessThan(1)
    expect(mean).toBeCloseTo(0.5, 2)
    expect(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length).toBeCloseTo(1 / 12, 2)
    for (const part of tenths) expect(Math.abs(part - 10_000)).toBeLessThan(400)
  })
})

describe('draws of a rate', () => {
  // qbeta(c(0.025, 0.975), x + 0.5, n - x + 0.5)
  test.each([
    [0, 20, 0.0000242, 0.11664],
    [1, 29, 0.003746, 0.150078],
    [15, 148, 0.060449, 0.157643],
    [29, 29, 0.917714, 0.999983],
    [81, 263, 0.254522, 0.365648],
  ])('of %i of %i lie where Jeffreys’ interval does', (x, n, low, high) => {
    const next = generatorOf(11)
    const middle = middleOf(times(40_000, () => drawRate(next, x, n)))

    expect(Math.abs(middle!.low - low)).toBeLessThan(0.0025)
    expect(Math.abs(middle!.high - high)).toBeLessThan(0.0025)
  })

  test('that are unbounded are kept in their order, and of none there is no middle', () => {
    expect(middleOf([...times(90, (index) => index), ...times(10, () => Infinity)])).toEqual({ low: 2, high: Infinity })
    expect(middleOf([])).toBeNull()
  })
})
