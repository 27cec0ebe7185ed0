import { expect, test } from 'vitest'
import { failureRateOf, originRate } from './failure-rate-factory'
import type { TrendBlock } from './trend'
import { tooFewForTrend, trendFinding, trendNote } from './trend-finding'

const block = (index: number, ai: number, other: number, more: Partial<TrendBlock> = {}): TrendBlock => ({
  index,
  from: '2026-01-05',
  to: '2026-02-02',
  weeks: 4,
  week: '2026-W02',
  state: 'settled',
  live: 12,
  ai: originRate({ failed: ai, mature: 100 }),
  other: originRate({ failed: other, mature: 100 }),
  ...more,
})
const answer = failureRateOf({ AI: { failed: 69, mature: 3789 }, HUMAN: { failed: 70, mature: 7691 } })

test('the finding counts the blocks in which AI failed more often, and only final ones', () => {
  const blocks = [block(0, 3, 1), block(1, 2, 1), block(2, 1, 5, { state: 'open' })]

  expect(trendFinding(blocks, answer)).toBe(
    'AI-written changes failed more often than human-written ones in all two blocks.',
  )
  expect(trendFinding([...blocks, block(3, 1, 1)], answer)).toContain('in two of three blocks.')
  expect(trendFinding([block(0, 1, 2), block(1, 1, 2)], answer)).toContain('in none of two blocks.')
})

test('a side without a rate is not counted as never failing', () => {
  const blocks = [block(0, 3, 1), block(1, 2, 0, { other: originRate({ failed: 0, mature: 0 }) })]

  expect(trendFinding(blocks, answer)).toBe('Fewer than two blocks are past follow-up on both sides.')
})

test('too few failures are counted out loud, and what is missing is named', () => {
  const few = failureRateOf({ AI: { failed: 7, mature: 214 }, HUMAN: { failed: 4, mature: 633 } })
  const none = failureRateOf({ AI: { failed: 0, mature: 214 }, HUMAN: { failed: 0, mature: 633 } })

  expect(tooFewForTrend(few)).toEqual({
    finding: 'Eleven failures are too few to draw a trend.',
    missing: 'It appears once each side has 10 failures. AI has 7, human 4.',
  })
  expect(tooFewForTrend(answer)).toBeNull()
  expect(tooFewForTrend(none)?.finding).toBe('No change on either side failed critically, so there is no trend.')
  expect(tooFewForTrend(failureRateOf({}))?.finding).toContain('No change on either side is past its follow-up')
})

test('what is not final is said: the open mark, and how many changes are hatched', () => {
  const open = block(1, 1, 1, { state: 'open' })
  const waiting = originRate({ failed: 0, mature: 0, pending: 362 })
  const pending = block(2, 0, 0, { state: 'pending', ai: waiting, other: waiting })

  expect(trendNote([block(0, 1, 1)], answer)).toBe('Bands are 95\u00a0% Wilson intervals.')
  expect(trendNote([block(0, 1, 1), open, pending], answer)).toBe(
    'Bands are 95\u00a0% Wilson intervals. An open mark is not final, and 724 AI and human changes still in follow-up are hatched.',
  )
})
