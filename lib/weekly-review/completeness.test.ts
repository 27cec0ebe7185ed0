import { expect, test } from 'vitest'
import { completenessOf } from './completeness'

const heard = (source: string, lastReceivedAt: string) => ({ source, lastReceivedAt, usualGapMs: null })
const END = new Date('2026-03-09T00:00:00Z')
const SINCE = { firstDay: '2026-01-05', timeZone: 'UTC' }
const NOW = new Date('2026-03-12T09:00:00Z')

test('a week is complete once every source was heard of after it', () => {
  const items = [heard('pager', '2026-03-09T07:00:00.000Z'), heard('ci', '2026-03-10T00:00:00.000Z')]

  expect(completenessOf({ items, waiting: 2, ...SINCE }, END, NOW)).toEqual({
    isComplete: true,
    sources: 2,
    silent: [],
    waiting: 2,
    firstDay: '2026-01-05',
    isRecorded: true,
  })
})

test('a source that was last heard of within it is named', () => {
  const items = [heard('pager', '2026-03-06T09:10:00.000Z'), heard('ci', '2026-03-10T00:00:00.000Z')]

  const { isComplete, silent } = completenessOf({ items, waiting: 0, ...SINCE }, END, NOW)

  expect(isComplete).toBe(false)
  expect(silent).toEqual([{ source: 'pager', lastReceivedAt: '2026-03-06T09:10:00.000Z' }])
})

test('while the week lasts a day without a word is silence, and without a source nothing is complete', () => {
  const during = new Date('2026-03-05T12:00:00Z')
  const at = (lastReceivedAt: string) =>
    completenessOf({ items: [heard('pager', lastReceivedAt)], waiting: 0, ...SINCE }, END, during)

  expect(at('2026-03-04T13:00:00.000Z').isComplete).toBe(true)
  expect(at('2026-03-04T11:00:00.000Z').isComplete).toBe(false)
  expect(completenessOf({ items: [], waiting: 0, ...SINCE }, END, NOW).isComplete).toBe(false)
})

test('a week before the first record was not heard of, however many sources there are by now', () => {
  const items = [heard('pager', '2026-03-09T07:00:00.000Z')]
  const of = (firstDay: string | null) =>
    completenessOf({ items, waiting: 0, firstDay, timeZone: 'UTC' }, END, NOW).isComplete

  expect([of('2026-03-08'), of('2026-03-09'), of(null)]).toEqual([true, false, false])
})
