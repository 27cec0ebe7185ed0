import { expect, test } from 'vitest'
import { failureRateOf, originRate } from './failure-rate-factory'
import type { BlockState, TrendBlock } from './trend'
import { trendColumns, trendGaps, trendTicks } from './trend-columns'

const some = originRate({ failed: 2, mature: 100 })
const nothing = originRate({ failed: 0, mature: 0 })
const block = (index: number, state: BlockState, ai = some, other = some): TrendBlock => ({
  index,
  from: '2026-01-05',
  to: '2026-02-02',
  weeks: 4,
  week: '2026-W02',
  state,
  live: 12,
  ai,
  other,
})

test('an open block is a mark of its own, joined from the last settled one', () => {
  const columns = trendColumns([block(0, 'settled'), block(1, 'settled'), block(2, 'open')], failureRateOf({}))

  expect(columns.map(({ ai, aiOpen }) => [ai, aiOpen])).toEqual([
    [0.02, null],
    [0.02, 0.02],
    [null, 0.02],
  ])
})

test('a line breaks where a side has no mature changes, and the stretch says why', () => {
  const blocks = [
    block(0, 'settled'),
    block(1, 'empty', nothing, nothing),
    block(2, 'empty', nothing, nothing),
    block(3, 'settled', nothing),
    block(4, 'pending', nothing, nothing),
  ]

  expect(trendColumns(blocks, failureRateOf({}))[1]).toMatchObject({ ai: null, aiBand: null })
  expect(trendGaps(blocks, 'human')).toEqual([
    { from: 1, to: 2, words: 'no changes' },
    { from: 3, to: 3, words: 'no AI changes' },
  ])
})

test('a band of five changes does not press the rates flat', () => {
  const blocks = [block(0, 'settled'), block(1, 'settled', originRate({ failed: 0, mature: 5 }))]

  expect(trendTicks(blocks).at(-1)).toBeLessThanOrEqual(0.06)
})
