import { expect, test } from 'vitest'
import { addDays } from '@/lib/time/day'
import { weekOf } from '@/lib/time/week'
import { failureRateOf, originRate } from './failure-rate-factory'
import { settledBy } from './settled-by'

const weeksWith = (ai: number) =>
  Array.from({ length: 9 }, (_, index) => {
    const from = addDays('2026-09-28', index * 7)
    const none = originRate({ failed: 0, mature: 0 })
    const AI = originRate({ failed: 0, mature: 0, pending: index === 8 ? 0 : ai })
    return { week: weekOf(from), from, origins: { AI, HUMAN: none, MIXED: none, UNKNOWN: none } }
  })

const story = { AI: { failed: 7, mature: 214 }, HUMAN: { failed: 9, mature: 633 }, changesNeeded: 1056 }

test('the smaller group is counted towards what is needed, and the pace says when', () => {
  const settling = settledBy(failureRateOf({ ...story, weeks: weeksWith(88) }))

  expect(settling).toEqual({
    have: 214,
    needed: 1270,
    group: 'AI',
    when: 'At the pace of the last eight weeks that is mid March 2027.',
  })
})

test('what lies years away, or never comes, is said', () => {
  expect(settledBy(failureRateOf({ ...story, weeks: weeksWith(2) }))?.when).toContain('more than three years away')
  expect(settledBy(failureRateOf({ ...story, weeks: weeksWith(0) }))?.when).toContain('waiting will not settle it')
})

test('a decided answer has nothing to wait for', () => {
  expect(settledBy(failureRateOf({ AI: { failed: 69, mature: 3789 }, HUMAN: { failed: 70, mature: 7691 } }))).toBeNull()
})

test('a range that has ended is not promised a date: only a longer one would help', () => {
  const running = failureRateOf({ ...story, weeks: weeksWith(88) })
  const ended = { ...running, query: { ...running.query, to: addDays(running.asOf.slice(0, 10), -30) } }

  expect(settledBy(ended)?.when).toBe('This range has ended, so waiting adds no changes to it; a longer range would.')
})

test('mixed changes that count as AI are in its name', () => {
  const apart = failureRateOf({ ...story, weeks: weeksWith(88) })

  expect(settledBy({ ...apart, query: { ...apart.query, mixed: 'ai' } })?.group).toBe('AI and mixed')
})
