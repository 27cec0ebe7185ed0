import { describe, expect, test } from 'vitest'
import { AnalyticsQuery } from '../query'
import { changeWords, directionOf, figuresFinding, figureWords } from './figure-words'
import type { Figure } from './figures'
import { sparkOf } from './sparkline'

const query = AnalyticsQuery.parse({ from: '2025-12-01', to: '2026-07-01' })
const figure = (over: Partial<Figure>): Figure => ({
  id: 'incidents',
  from: '2026-06-01',
  to: '2026-06-29',
  value: 13,
  numerator: 13,
  denominator: null,
  low: null,
  high: null,
  missing: null,
  usual: null,
  before: { from: '2026-05-04', to: '2026-06-01', value: 4, numerator: 4, denominator: null },
  limits: { centre: 4.3, low: 0, high: 10.5 },
  isChange: true,
  weeks: [],
  ...over,
})
const words = (text: string) => text.replaceAll('\u00a0', ' ')
const rates = { id: 'failures', value: 0.05, numerator: 2, denominator: 40, low: 0.0138, high: 0.165 } as const

describe('what became of a figure', () => {
  test('is called a change only outside its limits, with a direction', () => {
    const changed = figure({})

    expect(changeWords(changed)).toBe('9 more than in the four weeks before. A change: usual is 0 to 10.')
    expect(directionOf(changed)).toBe('up')
  })

  test('inside them is chance, however large the step', () => {
    const within = figure({ value: 10, numerator: 10, isChange: false })

    expect(changeWords(within)).toBe('6 more than in the four weeks before. No change beyond chance: usual is 0 to 10.')
    expect(directionOf(within)).toBeNull()
  })

  test('is points for a rate, and time for a time', () => {
    const rate = figure({
      ...rates,
      before: { ...figure({}).before, value: 0.02 },
      limits: { centre: 0.02, low: 0, high: 0.09 },
      isChange: false,
    })
    const time = figure({
      id: 'restore',
      value: 600,
      numerator: 12,
      denominator: 12,
      missing: 1,
      usual: 60,
      before: { ...figure({}).before, value: 60 },
      limits: { centre: 0.5, low: 0.07, high: 0.93 },
    })

    expect(words(changeWords(rate))).toBe(
      '3.0 points more than in the four weeks before. No change beyond chance: usual is 0 to 9.0 %.',
    )
    expect(words(changeWords(time))).toBe(
      '9 h longer than in the four weeks before. A change: 12 of 12 took longer than the usual 1 h.',
    )
  })

  test('without a value is the reason, and without limits is not judged', () => {
    expect(changeWords(figure({ value: null, why: 'nobody logged hours' }))).toBe('Nobody logged hours.')
    expect(changeWords(figure({ limits: null, isChange: null }))).toContain('Too little before it to judge by.')
    expect(changeWords(figure({ id: 'hours', value: 0.1, limits: null, isChange: null }))).toContain(
      'Hours have no limits to be judged by.',
    )
  })
})

test('a rate is said with its interval, its part and its whole, and opens the rows it counts', () => {
  const said = figureWords(figure(rates), query)

  expect(words(`${said.name} ${said.number} ${said.unit} ${said.interval} ${said.of}`)).toBe(
    'Critical failure rate 5.0 % (1.4–17) 2 of 40 mature changes',
  )
  expect(said.href).toBe('/changes?from=2026-06-01&to=2026-06-29&outcome=failed')
})

test('the strip names what moved, and says so where nothing did', () => {
  const still = figure({ id: 'live', isChange: false })

  expect(figuresFinding([figure({}), still], query)).toBe(
    'Critical incidents moved outside the limits of the 26 weeks before.',
  )
  expect(figuresFinding([still], query)).toBe('Nothing moved outside its limits.')
  expect(figuresFinding([figure({ isChange: null })], query)).toMatch(/^Too little is known/)
})

test('a line breaks where a week is missing, is straight between weeks, and is pale where the week is not over', () => {
  const values = [2, 4, null, 1, null, 3, 4, 1]
  const weeks = values.map((value, place) => ({
    week: `2026-W${10 + place}`,
    from: `2026-03-0${place + 1}`,
    value,
    unfinished: place === 7,
  }))
  const spark = sparkOf(weeks, { from: '2026-03-06', to: '2026-03-08' })

  expect(spark.lines.map((line) => line.length)).toEqual([2, 2])
  expect(spark.points).toHaveLength(1)
  expect(spark.lines[0]).toEqual([
    { x: 0, y: 50 },
    { x: 100 / 7, y: 0 },
  ])
  expect(spark.pale).toEqual([
    { x: (100 / 7) * 6, y: 0 },
    { x: 100, y: 75 },
  ])
  expect(spark.last).toEqual({ x: (100 / 7) * 6, y: 0 })
})
