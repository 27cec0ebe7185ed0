import { expect, test } from 'vitest'
import { AnalyticsQuery } from './query'
import { whyNoParts } from './withhold-parts'

const all = AnalyticsQuery.parse({ from: '2026-01-05', to: '2026-06-29' })
const part = AnalyticsQuery.parse({ from: '2026-01-05', to: '2026-06-29', team: 'payments' })
const shown = (query: AnalyticsQuery, ...mature: number[]) =>
  whyNoParts(
    mature.map((some) => ({ mature: some })),
    query,
  ).map((why) => why === undefined)

test('a question about everything keeps no part to itself', () => {
  expect(shown(all, 3, 500)).toEqual([true, true])
})

test('a part of few takes the next larger one with it, for the sum would tell it', () => {
  expect(shown(part, 3, 500)).toEqual([false, false])
  expect(shown(part, 500, 3, 40)).toEqual([true, false, false])
  expect(shown(part, 500, 20, 20)).toEqual([true, false, false])
  expect(shown(part, 500, 10, 10)).toEqual([false, false, false])
})

test('parts of many, and parts of none, hide nothing', () => {
  expect(shown(part, 30, 500)).toEqual([true, true])
  expect(shown(part, 0, 500, 0)).toEqual([true, true, true])
})
