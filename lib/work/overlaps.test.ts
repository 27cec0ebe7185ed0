import { expect, test } from 'vitest'
import { overlapsOf } from './overlaps'

const at = (clock: string, minutes: number, id: string) => ({ id, startedAt: `2026-03-05T${clock}Z`, minutes })

test('what began first keeps its time, and later entries name it; what only touches or rounds does not overlap', () => {
  const entries = [
    at('09:00:00', 60, 'a'),
    at('09:30:00', 60, 'b'),
    at('09:45:00', 10, 'c'),
    at('10:29:30', 10, 'd'),
    at('10:39:30', 5, 'e'),
  ]

  expect([...overlapsOf(entries)]).toEqual([
    ['a', []],
    ['b', ['a']],
    ['c', ['a', 'b']],
    ['d', []],
    ['e', []],
  ])
})
