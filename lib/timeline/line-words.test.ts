import { describe, expect, test } from 'vitest'
import type { HistoryLine } from '@/lib/audit/history'
import { isOnTimeline, lineWords } from './line-words'
import type { TimelineItem } from './timeline'

const line = (over: Partial<HistoryLine> = {}): HistoryLine => ({
  id: '1',
  at: '2026-03-05T14:00:00.000Z',
  actor: 'Ana',
  action: 'incident.edited',
  before: { severity: 'SEV3', mode: null },
  after: { severity: 'SEV1', mode: 'CONFIG' },
  version: null,
  ...over,
})
const entry = (over: object) => ({ kind: 'ENTRY', at: line().at, text: lineWords(line()), ...over }) as TimelineItem

describe('a line of the history on the timeline', () => {
  test('says what was done, by whom, and what was there before', () => {
    expect(lineWords(line())).toBe('edited by Ana: severity SEV3 → SEV1; mode CONFIG')
    expect(lineWords(line({ action: 'incident.set-aside', before: null, after: null }))).toBe('set aside by Ana')
  })

  test('is no longer than the timeline takes, however much was changed', () => {
    const after = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`field${at}`, 'x'.repeat(190)]))

    expect(lineWords(line({ before: null, after }))).toHaveLength(2_000)
  })

  test('stands there once its words do, at its time, and not when they were changed there', () => {
    expect(isOnTimeline(line(), [entry({})])).toBe(true)
    expect(isOnTimeline(line(), [entry({ text: 'Severity raised' })])).toBe(false)
    expect(isOnTimeline(line(), [entry({ at: '2026-03-05T14:01:00.000Z' })])).toBe(false)
  })
})
