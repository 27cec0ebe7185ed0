import { expect, test } from 'vitest'
import { addDays } from '@/lib/time/day'
import { weekOf } from '@/lib/time/week'
import type { Adoption } from './adoption'
import { adoptionColumns, adoptionFinding } from './adoption-columns'

const amounts = (AI: number, HUMAN: number, MIXED: number, UNKNOWN: number) => {
  const of = (changes: number) => ({ changes, lines: changes * 10 })
  return { AI: of(AI), HUMAN: of(HUMAN), MIXED: of(MIXED), UNKNOWN: of(UNKNOWN) }
}

function answer(weeks: [number, number, number, number][]): Adoption {
  const first = addDays('2026-11-23', -7 * weeks.length)
  const sum = (index: number) => weeks.reduce((total, week) => total + (week[index] ?? 0), 0)
  const origins = amounts(sum(0), sum(1), sum(2), sum(3))
  const changes = sum(0) + sum(1) + sum(2) + sum(3)
  return {
    asOf: '2026-11-20T14:02:00.000Z',
    timeZone: 'UTC',
    query: {
      from: first,
      to: '2026-11-21',
      followUp: '30',
      severity: 'critical',
      certainty: 'confirmed',
      mixed: 'separate',
      contrast: 'auto',
    },
    origins,
    changes,
    coverage: changes === 0 ? null : 1 - sum(3) / changes,
    weeks: weeks.map((week, index) => {
      const from = addDays(first, 7 * index)
      return { week: weekOf(from), from, origins: amounts(...week), coverage: null }
    }),
  }
}

test('a week is shares of its own changes; a week without changes has none', () => {
  const columns = adoptionColumns(
    answer([
      [20, 60, 5, 15],
      [0, 0, 0, 0],
    ]),
  )

  expect(columns[0]).toMatchObject({
    changes: 100,
    coverage: 0.85,
    shares: { AI: 0.2, HUMAN: 0.6, MIXED: 0.05, UNKNOWN: 0.15 },
  })
  expect(columns[1]).toMatchObject({ shares: null, coverage: null })
})

test('the running week is marked unfinished and ends where the range does', () => {
  const columns = adoptionColumns(
    answer([
      [1, 1, 0, 0],
      [1, 1, 0, 0],
    ]),
  )

  expect(columns.map(({ unfinished }) => unfinished)).toEqual([false, true])
  expect(columns[1]?.to).toBe('2026-11-21')
})

test('years are summed in blocks of four weeks', () => {
  const columns = adoptionColumns(answer(Array(62).fill([1, 1, 1, 1])))

  expect(columns).toHaveLength(16)
  expect(columns.at(-1)?.changes).toBe(16)
})

test('the share of unknown origin is said aloud', () => {
  expect(adoptionFinding(answer([[20, 60, 5, 15]]))).toBe(
    '20\u00a0% of merged changes are known to be AI-written. The origin of 15\u00a0% is unknown.',
  )
  expect(adoptionFinding(answer([[20, 80, 0, 0]]))).toBe(
    '20\u00a0% of merged changes were AI-written. The origin of every change is known.',
  )
  expect(adoptionFinding(answer([]))).toBe('No change was merged in this range.')
})
