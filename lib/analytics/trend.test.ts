import { expect, test } from 'vitest'
import { wilsonInterval } from '@/lib/stats/proportion'
import { addDays } from '@/lib/time/day'
import { weekOf } from '@/lib/time/week'
import { failureRateOf, originRate } from './failure-rate-factory'
import { blockWeeks, trendBlocks } from './trend'

type Counts = { failed: number; mature: number; pending?: number }
const none = { failed: 0, mature: 0 }

function answerWith(
  weeks: { AI?: Counts; HUMAN?: Counts; MIXED?: Counts; UNKNOWN?: Counts }[],
  query = {},
  contrast?: 'rest',
) {
  const first = addDays('2026-11-23', -7 * weeks.length)
  return failureRateOf({
    query: { from: first, ...query },
    ...(contrast && { contrast }),
    weeks: weeks.map(({ AI = none, HUMAN = none, MIXED = none, UNKNOWN = none }, index) => {
      const from = addDays(first, 7 * index)
      const origins = {
        AI: originRate(AI),
        HUMAN: originRate(HUMAN),
        MIXED: originRate(MIXED),
        UNKNOWN: originRate(UNKNOWN),
      }
      return { week: weekOf(from), from, origins }
    }),
  })
}

test('counts of a block are summed and its rate and interval computed anew', () => {
  const week = { AI: { failed: 1, mature: 50 }, HUMAN: { failed: 1, mature: 150 } }
  const busy = { AI: { failed: 9, mature: 350 }, HUMAN: none }
  const blocks = trendBlocks(answerWith([...Array(16).fill(week), week, week, week, busy]))

  expect(blocks).toHaveLength(5)
  expect(blocks[4]?.ai).toMatchObject({ failed: 12, mature: 500, rate: 0.024, ...wilsonInterval(12, 500) })
  expect(blocks[4]?.other).toMatchObject({ failed: 3, mature: 450 })
})

test('blocks are counted back from the last week, so only the oldest can be short', () => {
  const blocks = trendBlocks(answerWith(Array(18).fill({ AI: { failed: 1, mature: 50 } })))

  expect(blocks.map(({ weeks }) => weeks)).toEqual([2, 4, 4, 4, 4])
  expect(blocks[0]?.to).toBe(blocks[1]?.from)
})

test('short ranges stay weekly; years are drawn in quarters', () => {
  expect([1, 16, 17, 130, 131].map(blockWeeks)).toEqual([1, 1, 4, 4, 13])
})

test('a block tells apart settled, partly in follow-up, wholly in follow-up, and empty', () => {
  const blocks = trendBlocks(
    answerWith([
      { AI: { failed: 1, mature: 50 } },
      {},
      { AI: { failed: 1, mature: 50, pending: 5 } },
      { AI: { failed: 0, mature: 0, pending: 40 } },
    ]),
  )

  expect(blocks.map(({ state }) => state)).toEqual(['settled', 'empty', 'open', 'pending'])
  expect(blocks[1]?.ai.rate).toBeNull()
})

test('the second line is the contrast that the ratio used', () => {
  const week = { HUMAN: { failed: 1, mature: 10 }, UNKNOWN: { failed: 2, mature: 30 } }

  expect(trendBlocks(answerWith([week]))[0]?.other.mature).toBe(10)
  expect(trendBlocks(answerWith([week], {}, 'rest'))[0]?.other.mature).toBe(40)
})

test('mixed changes join AI by the switch, and a range that cuts a week cuts its block', () => {
  const week = { AI: { failed: 1, mature: 10 }, MIXED: { failed: 1, mature: 10 } }
  const block = trendBlocks(answerWith([week], { mixed: 'ai', from: '2026-11-18', to: '2026-11-21' }))[0]

  expect(block).toMatchObject({ from: '2026-11-18', to: '2026-11-21' })
  expect(block?.ai.mature).toBe(20)
})
