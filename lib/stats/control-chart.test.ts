import { describe, expect, test } from 'vitest'
import { pAgainst, pChart, uAgainst, uChart } from './control-chart'

const steady = Array.from({ length: 20 }, () => ({ count: 5, of: 100 }))

describe('the p-chart', () => {
  test('has limits three standard errors around the pooled share', () => {
    const [first] = pChart(steady)

    expect(first!.limits!.centre).toBe(0.05)
    expect(first!.limits!.high).toBeCloseTo(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 100), 12)
    expect(first!.limits!.low).toBe(0)
    expect(first!.isSignal).toBe(false)
  })

  test('calls a period outside its limits a signal, and only that one', () => {
    const charted = pChart([...steady, { count: 16, of: 100 }])

    expect(charted.map(({ isSignal }) => isSignal)).toEqual([...steady.map(() => false), true])
  })

  test('steps with the size of a period', () => {
    const charted = pChart([...steady, { count: 40, of: 800 }])

    expect(charted.at(-1)!.limits!.high).toBeLessThan(charted[0]!.limits!.high)
    expect(charted.at(-1)!.limits!.low).toBeGreaterThan(0)
  })

  test('has a gap where nothing was, and does not judge what it cannot', () => {
    expect(pChart([...steady, { count: 0, of: 0 }]).at(-1)).toEqual({ rate: null, limits: null, isSignal: null })
    expect(pChart([...steady, { count: 1, of: 3 }]).at(-1)).toMatchObject({ limits: null, isSignal: null })
    expect(pChart(steady.slice(0, 7)).every(({ limits }) => limits === null)).toBe(true)
    expect(pChart([])).toEqual([])
  })
})

test('the u-chart has Poisson limits and no upper end of its own', () => {
  const weeks = [...Array.from({ length: 12 }, () => ({ count: 4, of: 1 })), { count: 14, of: 1 }]
  const charted = uChart(weeks)

  const centre = (12 * 4 + 14) / 13
  expect(charted[0]!.limits!.high).toBeCloseTo(centre + 3 * Math.sqrt(centre), 12)
  expect(charted.map(({ isSignal }) => isSignal)).toEqual([...Array.from({ length: 12 }, () => false), true])
})

describe('Montgomery’s examples', () => {
  const of = (each: number, counts: string) => counts.split(' ').map((count) => ({ count: Number(count), of: each }))
  const signals = (charted: ReturnType<typeof pChart>) =>
    charted.flatMap(({ isSignal }, place) => (isSignal ? [place + 1] : []))

  test('of cans of orange juice: 0.2313 with limits 0.0524 and 0.4102, and samples 15 and 23 outside', () => {
    // Introduction to Statistical Quality Control, chapter 7: 30 samples of 50 cans.
    const cans = of(50, '12 15 8 10 4 7 16 9 14 10 5 6 17 12 22 8 10 5 13 11 20 18 24 15 9 12 7 13 9 6')
    const charted = pChart(cans)

    expect(charted[0]!.limits!.centre).toBeCloseTo(0.2313, 4)
    expect(charted[0]!.limits!.low).toBeCloseTo(0.0524, 4)
    expect(charted[0]!.limits!.high).toBeCloseTo(0.4102, 4)
    expect(signals(charted)).toEqual([15, 23])
  })

  test('of printed circuit boards: 19.85 with limits 6.48 and 33.22, and samples 6 and 20 outside', () => {
    // The same chapter: nonconformities in 26 samples of 100 boards, each one unit of inspection.
    const boards = of(1, '21 24 16 12 15 5 28 20 31 25 20 24 16 19 10 17 13 22 18 39 30 24 16 19 17 15')
    const charted = uChart(boards)

    expect(charted[0]!.limits!.centre).toBeCloseTo(19.85, 2)
    expect(charted[0]!.limits!.low).toBeCloseTo(6.48, 2)
    // The book takes the root of the rounded 19.85, which costs it a hundredth.
    expect(Math.abs(charted[0]!.limits!.high - 33.22)).toBeLessThan(0.01)
    expect(signals(charted)).toEqual([6, 20])
  })
})

test('a period held against those before it does not widen its own limits', () => {
  const before = Array.from({ length: 12 }, () => ({ count: 4, of: 1 }))

  expect(uAgainst(before, { count: 11, of: 1 })).toEqual({
    rate: 11,
    limits: { centre: 4, low: 0, high: 10 },
    isSignal: true,
  })
  expect(uAgainst(before, { count: 10, of: 1 }).isSignal).toBe(false)
  expect(uAgainst(before.slice(0, 7), { count: 40, of: 1 })).toEqual({ rate: 40, limits: null, isSignal: null })
  expect(pAgainst(steady, { count: 0, of: 0 })).toEqual({ rate: null, limits: null, isSignal: null })
  expect(pAgainst(steady, { count: 12, of: 100 })).toMatchObject({ limits: { centre: 0.05 }, isSignal: true })
})
