import { expect, test } from 'vitest'
import { freshness } from './freshness'
import type { SourceList } from './source'

const list = (items: [string, string][], more: Partial<SourceList> = {}): SourceList => ({
  asOf: '2026-11-22T15:00:00.000Z',
  timeZone: 'UTC',
  organisation: 'Sample',
  items: items.map(([source, lastReceivedAt]) => ({ source, kind: 'CHANGE', versions: 1, lastReceivedAt })),
  waiting: 0,
  firstDay: '2025-11-24',
  teams: [],
  services: [],
  ...more,
})

test('the newest record says up to when the figures know', () => {
  const stamp = freshness(
    list([
      ['git', '2026-11-22T14:02:00.000Z'],
      ['pager', '2026-11-22T09:10:00.000Z'],
    ]),
  )

  expect(stamp).toEqual({ words: 'Data to 14:02 UTC', wanting: false })
})

test('a sender that was not heard of for a day is silent, whatever the others send', () => {
  const stamp = freshness(
    list([
      ['git', '2026-11-22T14:02:00.000Z'],
      ['pager', '2026-11-20T09:10:00.000Z'],
    ]),
  )

  expect(stamp).toEqual({ words: 'Data to 14:02 UTC · 1 source silent since 20\u00a0Nov, 09:10 UTC', wanting: true })
})

test('one kind of record that still comes keeps its sender from being silent', () => {
  const stamp = freshness(
    list([
      ['git', '2026-11-01T00:00:00.000Z'],
      ['git', '2026-11-22T14:02:00.000Z'],
    ]),
  )

  expect(stamp.wanting).toBe(false)
})

test('when all are silent, and when none was ever heard, that is what is said', () => {
  expect(freshness(list([['git', '2026-11-20T14:02:00.000Z']])).words).toBe(
    'Nothing received since 20\u00a0Nov, 14:02 UTC',
  )
  expect(freshness(list([])).words).toBe('No source is sending yet')
})

test('references to records that have not arrived are counted', () => {
  expect(freshness(list([['git', '2026-11-22T14:02:00.000Z']], { waiting: 12 })).words).toContain(
    '12 references waiting for their records',
  )
})
