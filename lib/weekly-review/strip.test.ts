import { describe, expect, test } from 'vitest'
import { aCritical, aReview } from './review-factory'
import { stripOf } from './strip'

const at = (startedAt: string, over: object = {}) => aCritical({ key: startedAt, startedAt, ...over })

describe('a day', () => {
  test('begins a seventh after the other in a week of whole days', () => {
    const { days } = stripOf(aReview({ timeZone: 'UTC' }))

    expect(days.map(({ day }) => day)).toEqual(
      ['02', '03', '04', '05', '06', '07', '08'].map((day) => `2026-03-${day}`),
    )
    for (const [index, day] of days.entries()) expect(day.at).toBeCloseTo(index / 7, 10)
  })

  test('on which clocks go forward is an hour shorter', () => {
    const { days } = stripOf(aReview({ from: '2026-03-23', to: '2026-03-30' }))

    // 167 hours, and the last day has 23 of them.
    expect(days[6]!.at).toBeCloseTo(144 / 167, 10)
  })
})

describe('an incident', () => {
  test('lies where it began and ends where it was mitigated, else resolved, else where the figures end', () => {
    const criticals = [
      at('2026-03-02T12:00:00.000Z', {
        mitigatedAt: '2026-03-03T00:00:00.000Z',
        resolvedAt: '2026-03-04T00:00:00.000Z',
      }),
      at('2026-03-05T12:00:00.000Z', { mitigatedAt: null, resolvedAt: '2026-03-06T00:00:00.000Z' }),
      at('2026-03-08T12:00:00.000Z', { mitigatedAt: null, resolvedAt: null }),
    ]
    const { marks } = stripOf(aReview({ timeZone: 'UTC', asOf: '2026-03-09T00:00:00.000Z', criticals }))

    expect(marks.map(({ from, to, isOpen }) => [(from * 7).toFixed(3), (to * 7).toFixed(3), isOpen])).toEqual([
      ['0.500', '1.000', false],
      ['3.500', '4.000', false],
      ['6.500', '7.000', true],
    ])
  })

  test('that ended after the week stays on the strip', () => {
    const criticals = [at('2026-03-08T12:00:00.000Z', { mitigatedAt: '2026-03-12T00:00:00.000Z' })]

    expect(stripOf(aReview({ criticals })).marks[0]!.to).toBe(1)
  })

  test('that would lie over the label of another takes the next lane, and the first that is free again', () => {
    const criticals = [
      at('2026-03-02T09:00:00.000Z', { mitigatedAt: '2026-03-02T10:00:00.000Z' }),
      at('2026-03-02T11:00:00.000Z', { mitigatedAt: '2026-03-02T12:00:00.000Z' }),
      at('2026-03-06T09:00:00.000Z', { mitigatedAt: '2026-03-06T10:00:00.000Z' }),
    ]
    const { marks, lanes } = stripOf(aReview({ criticals: criticals.toReversed() }))

    expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 0])
    expect(lanes).toBe(2)
  })
})

test('a week without any has one lane', () => {
  expect(stripOf(aReview({ criticals: [] }))).toMatchObject({ marks: [], lanes: 1 })
})
