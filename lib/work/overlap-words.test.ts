import { expect, test } from 'vitest'
import { overlapWords } from './overlap-words'
import type { WeekEntry } from './week'

const entry = (over: Partial<WeekEntry>) =>
  ({ id: 'b', minutes: 45, countedMinutes: 45, overlaps: [], activity: 'TRIAGE', incident: null, ...over }) as WeekEntry
const first = entry({ id: 'a', incident: 'INC-12', startedAt: '2026-03-05T14:00:00Z' })

test.each([
  [entry({}), null],
  [entry({ countedMinutes: 44.5 }), null],
  [entry({ countedMinutes: 15, overlaps: ['a'] }), '15\u00a0min of it count: 30\u00a0min overlap INC-12 of 15:00.'],
  [entry({ countedMinutes: 0, overlaps: ['x'] }), 'None of it counts: 45\u00a0min overlap an entry of the day before.'],
])('%#', (one, words) => {
  expect(overlapWords(one, [first, one], 'Europe/Berlin')).toBe(words)
})
