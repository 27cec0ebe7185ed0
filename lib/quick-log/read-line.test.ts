import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry, Reading } from './entry'
import { readLine } from './read-line'
import { wordsOf } from './words-of'
import { withSaid, writeLine } from './write-line'

const ana = { handle: 'ana', id: '01900000-0000-7000-8000-000000000001', name: 'Ana' }
const at = (now: string, zone = 'UTC'): Reading => ({ now: new Date(now), zone, people: [ana] })
const noon = at('2026-11-26T16:00:00Z')

describe('an incident', () => {
  test('is a title with what was understood beside it', () => {
    const line = 'Checkout 500s after deploy #checkout !1 @ana 14:05-14:40 ~ai +edge-case-data'
    expect(readLine(line, noon)).toMatchObject({
      kind: 'incident',
      title: 'Checkout 500s after deploy',
      service: 'checkout',
      severity: 'SEV1',
      person: ana,
      origin: 'AI',
      mode: 'EDGE_CASE_DATA',
      times: { startedAt: '2026-11-26T14:05:00.000Z', endedAt: '2026-11-26T14:40:00.000Z', isShifted: false },
    })
    const [first] = readLine(line, noon).tokens
    expect(line.slice(first!.start, first!.end)).toBe('#checkout')
  })

  test.each([
    ['Customer #1 cannot pay !5 @nobody ~robots +magic', 'Customer #1 cannot pay !5 @nobody ~robots +magic'],
    ['Broken !1 !2', 'Broken !2'],
    ['yesterday it was fine', 'yesterday it was fine'],
    ['\\#checkout is \\!1', '#checkout is !1'],
    ['\\\\server share', '\\\\server share'],
    ['30% of 25:00 14:5', '30% of 25:00 14:5'],
    ['2026-02-30 14:05 x', '2026-02-30 x'],
  ])('%s keeps in its title what was not understood', (line, title) => {
    expect(readLine(line, noon)).toMatchObject({ title })
  })
})

describe('a time', () => {
  test.each([
    ['14:05', '2026-11-26T14:05', null],
    ['9:05', '2026-11-26T09:05', null],
    ['16:04', '2026-11-26T16:04', null],
    ['17:00', '2026-11-25T17:00', null],
    ['yesterday 14:05', '2026-11-25T14:05', null],
    ['today 17:00', '2026-11-26T17:00', null],
    ['2026-11-20 14:05', '2026-11-20T14:05', null],
    ['23:50-00:20', '2026-11-25T23:50', '2026-11-26T00:20'],
    ['2026-11-20 14:05–14:40', '2026-11-20T14:05', '2026-11-20T14:40'],
  ])('%s began at %s', (words, startedAt, endedAt) => {
    const { times } = readLine(`x ${words}`, noon)
    expect(times?.startedAt.slice(0, 16)).toBe(startedAt)
    expect(times?.endedAt?.slice(0, 16) ?? null).toBe(endedAt)
  })

  test('is of the zone, on its day there', () => {
    const { times } = readLine('x 00:10', at('2026-11-26T16:00:00Z', 'Asia/Tokyo'))
    expect(times?.startedAt).toBe('2026-11-26T15:10:00.000Z')
  })

  test('that clocks skipped is said to be shifted', () => {
    const { times } = readLine('x 2026-03-29 02:30-03:10', at('2026-11-26T16:00:00Z', 'Europe/Berlin'))
    expect(times).toMatchObject({ startedAt: '2026-03-29T01:30:00.000Z', isShifted: true })
  })
})

describe('hours', () => {
  test('begin with a duration', () => {
    expect(readLine('45m triage INC-12 read the logs', noon)).toMatchObject({
      kind: 'hours',
      minutes: 45,
      activity: 'TRIAGE',
      incident: 'INC-12',
      note: 'read the logs',
    })
    expect(readLine('1h30 review INC-7 yesterday 16:00', noon)).toMatchObject({
      minutes: 90,
      activity: 'REVIEW',
      times: { startedAt: '2026-11-25T16:00:00.000Z' },
    })
  })

  test.each([
    ['2h', 120],
    ['1h30m', 90],
    ['1.5h', 90],
    ['90min', 90],
    ['24h', 1440],
  ])('%s are %i minutes', (line, minutes) => {
    expect(readLine(line, noon)).toMatchObject({ kind: 'hours', minutes })
  })

  test.each(['25h', '0m', '45', 'm', '1441m'])('%s is no duration', (line) => {
    expect(readLine(line, noon).kind).toBe('incident')
  })

  test('are not meant where somebody says that it is an incident', () => {
    expect(readLine('30m outage', noon, 'incident')).toMatchObject({ kind: 'incident', title: '30m outage' })
    expect(readLine('rollback', noon, 'hours')).toMatchObject({ kind: 'hours', minutes: null, activity: 'ROLLBACK' })
  })
})

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe']
const reading = fc.record({
  now: fc.date({ min: new Date('1991-01-01'), max: new Date('2098-01-01'), noInvalidDate: true }),
  zone: fc.constantFrom(...ZONES),
  people: fc.constant([ana]),
})
const token = fc.constantFrom(
  ...[
    '#checkout',
    '#1',
    '!1',
    '!9',
    '@ana',
    '@bo',
    '~ai',
    '~mixed',
    '+other',
    '\\!1',
    '\\\\#x',
    '45m',
    '1h30',
    'INC-12',
  ],
  ...['14:05', '23:50-00:20', '02:30', 'today', 'yesterday', '2026-03-29', '2026-10-25', 'triage', 'INC-0', '-', '\\'],
)
const line = fc
  .array(fc.oneof(token, fc.string(), fc.string({ unit: 'grapheme' })), { maxLength: 14 })
  .map((parts) => parts.join(' '))
const as = fc.constantFrom('incident', 'hours', null)

describe('whatever the line', () => {
  test('every word is understood or stays where it was', () => {
    fc.assert(
      fc.property(line, reading, as, (text, read, kind) => {
        const entry = readLine(text, read, kind)
        const left = wordsOf(text).filter(({ start }) => !entry.tokens.some((t) => start >= t.start && start < t.end))
        const rest = entry.kind === 'hours' ? entry.note : entry.title
        expect(wordsOf(rest)).toHaveLength(left.length)
        left.forEach(({ text: word }, at) => expect([word, word.slice(1)]).toContain(wordsOf(rest)[at]!.text))
      }),
    )
  })

  test('what it says can be written down and is read again', () => {
    const saying = ({ tokens: _, times, ...entry }: Entry) => ({
      ...entry,
      times: times && { ...times, isShifted: null },
    })
    fc.assert(
      fc.property(line, reading, as, (text, read, kind) => {
        const entry = readLine(text, read, kind)
        const again = readLine(writeLine(entry, read.zone), read, entry.kind)
        expect(saying(again)).toEqual(saying(entry))
      }),
    )
  })

  test('a field that is set is set, and one that is taken out is gone', () => {
    fc.assert(
      fc.property(line, reading, (text, read) => {
        const before = readLine(text, read, 'incident')
        const set = withSaid(text, before, 'severity', '!3')
        expect(readLine(set, read, 'incident')).toMatchObject({ severity: 'SEV3' })
        const other = withSaid(text, before, 'service', '#search')
        expect(readLine(other, read, 'incident')).toMatchObject({
          service: 'search',
          severity: before.kind === 'incident' ? before.severity : null,
        })
      }),
    )
    const entry = readLine('a !1 b', noon)
    expect(withSaid('a !1 b', entry, 'severity', null)).toBe('a b')
    expect(withSaid('', readLine('', noon), 'severity', '!2')).toBe('!2')
  })
})
