import { expect, test } from 'vitest'
import { spanOf, withheldSpan } from './span'
import type { Times } from './times'
import { timesFinding, timesNote } from './times-finding'
import { spanRows, spanTicks } from './times-rows'

const minutes = (from: number, many = 9) => Array.from({ length: many }, (_, at) => from + at)
const none = { AI: spanOf([], 0), HUMAN: spanOf([], 0), MIXED: spanOf([], 0), UNKNOWN: spanOf([], 0) }

const times = (restore: Partial<Times['restore']>): Times => ({
  asOf: '2026-06-30T12:00:00.000Z',
  timeZone: 'UTC',
  query: {
    from: '2026-03-02',
    to: '2026-04-06',
    followUp: '30',
    severity: 'critical',
    certainty: 'confirmed',
    mixed: 'separate',
    contrast: 'auto',
  },
  detect: none,
  acknowledge: none,
  restore: { ...none, ...restore },
})

test('two medians stand side by side, and whether their intervals lie apart', () => {
  expect(timesFinding(times({ AI: spanOf(minutes(100), 0), HUMAN: spanOf(minutes(40), 0) }))).toBe(
    'Half of the critical incidents in AI-written code were over within 1\u00a0h 44\u00a0min, in human-written code within 44\u00a0min. The intervals lie apart.',
  )
  expect(timesFinding(times({ AI: spanOf(minutes(44), 0), UNKNOWN: spanOf(minutes(40), 0) }))).toBe(
    'Half of the critical incidents in AI-written code were over within 48\u00a0min, in code of unknown origin within 44\u00a0min. The intervals overlap, so that this alone tells no difference.',
  )
})

test('a side without a time is named, and is not taken for one of nought', () => {
  expect(timesFinding(times({ HUMAN: spanOf(minutes(40), 0) }))).toMatch(/; in AI-written code none is known\.$/)
  expect(timesFinding(times({ AI: spanOf([], 2), HUMAN: spanOf(minutes(40), 0) }))).toContain(
    'in AI-written code none tells when it was',
  )
  expect(timesFinding(times({ AI: withheldSpan('few'), HUMAN: spanOf(minutes(40), 0) }))).toContain('too few to say')
  expect(timesFinding(times({ AI: withheldSpan('few') }))).toContain('Too few critical incidents here')
  expect(timesFinding(times({ AI: spanOf([], 3) }))).toBe('None of the critical incidents tells when it was over.')
  expect(timesFinding(times({}))).toBe('No critical incidents began in this range.')
})

test('what lacks an end is counted in the note, and a row without a median says why', () => {
  const answer = times({ AI: spanOf([], 3) })

  expect(timesNote(answer)).toContain('Of 0 it is not told when they were noticed')
  expect(timesNote(answer)).toContain('of 3 when they were over')
  expect(spanRows(answer, 'restore')[0]).toMatchObject({ figure: '', why: '3 incidents, none with both ends' })
  expect(spanTicks(answer)).toEqual([])
})

test('the axis begins at or below the least time and ends at or above the greatest', () => {
  const labels = (answer: Times) => spanTicks(answer).map(({ label }) => label)

  expect(labels(times({ AI: spanOf([0, 5, 9], 0) }))).toEqual(['1 min', '10 min'])
  expect(labels(times({ AI: spanOf([90, 2000], 0) }))).toEqual(['6 h', '1 day', '7 days'])
})
