import { expect, test } from 'vitest'
import { freshness } from './freshness'
import type { SourceList } from './source'

const list = (items: [string, string][], more: Partial<SourceList> = {}): SourceList => ({
  asOf: '2026-11-22T15:00:00.000Z',
  timeZone: 'UTC',
  organisation: 'Sample',
  items: items.map(([source, lastReceivedAt]) => ({
    source,
    lastReceivedAt,
    usualGapMs: null,
  })),
  waiting: 0,
  firstDay: '2025-11-24',
  teams: [],
  repositories: [],
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

  expect(stamp).toEqual({ words: 'Data to 14:02 UTC', short: 'Data to 14:02 UTC', wanting: false })
})

test('a sender without a cadence is silent once it was not heard of for a day, whatever the others send', () => {
  const stamp = freshness(
    list([
      ['git', '2026-11-22T14:02:00.000Z'],
      ['pager', '2026-11-20T09:10:00.000Z'],
    ]),
  )

  expect(stamp).toEqual({
    words: 'Data to 14:02 UTC · 1 source silent since 20\u00a0Nov, 09:10 UTC',
    short: '1 source silent',
    wanting: true,
  })
})

test('a sender is silent by its own cadence, long before a day or long after', () => {
  const { items, ...rest } = list([
    ['git', '2026-11-22T14:58:00.000Z'],
    ['pager', '2026-11-22T14:20:00.000Z'],
    ['roster', '2026-11-16T09:00:00.000Z'],
  ])
  const gaps: Record<string, number> = { pager: 10 * 60_000, roster: 7 * 86_400_000 }
  const stamp = freshness({ ...rest, items: items.map((item) => ({ ...item, usualGapMs: gaps[item.source] ?? null })) })

  expect(stamp.words).toBe('Data to 14:58 UTC · 1 source silent since 14:20 UTC')
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
