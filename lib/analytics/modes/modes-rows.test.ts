import { expect, test } from 'vitest'
import { chartCsv } from '../chart-table'
import type { ModeCell, Modes } from './modes'
import { modeHeads, modeRows, modesFinding, modesNote, modesTable } from './modes-rows'

const cell = (over: Partial<ModeCell>): ModeCell => ({
  mode: 'CAPACITY',
  origin: 'AI',
  incidents: 1,
  silent: null,
  silenceSaid: 0,
  critical: 0,
  ...over,
})
const whole = { mature: 100, incidents: 10, silent: null, silenceSaid: 0, critical: 0 }

const modes = (cells: ModeCell[], origins: Partial<Modes['origins']> = {}): Modes => ({
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
  cells,
  origins: { AI: whole, HUMAN: whole, MIXED: whole, UNKNOWN: whole, ...origins },
})

test('modes stand by how often they occurred, and what nobody said last', () => {
  const rows = modeRows(modes([cell({ mode: null, incidents: 9 }), cell({}), cell({ mode: 'OTHER', incidents: 2 })]))

  expect(rows.map(({ label }) => label)).toEqual(['Other', 'Capacity', 'Not said'])
  expect(rows[2]!.href).toContain('mode=NOT_SAID')
  expect(rows[0]!.cells[0]).toMatchObject({ incidents: 2, share: 0.2 })
})

test('rows open every severity, whatever the question was about', () => {
  expect(modeRows(modes([cell({})]))[0]!.href).toBe('/incidents?from=2026-03-02&to=2026-04-06&mode=CAPACITY')
})

test('how many failed silently is out of those of which it is said, and a gap where nobody did', () => {
  const said = [cell({ silent: 1, silenceSaid: 2, incidents: 4 }), cell({ mode: 'OTHER' })]

  expect(modeRows(modes(said)).map(({ silent }) => silent.text)).toEqual(['1 of 2', '–'])
  expect(modesNote(modes(said))).toContain('1 of 2 failed silently; of 3 nobody said.')
  expect(modesNote(modes([cell({})]))).toContain('Nobody said of any whether it failed silently.')
})

test('a withheld origin is a gap in every row, not nought', () => {
  const few = { ...whole, incidents: null, critical: null, silenceSaid: null, why: '3 human changes, shown from 30' }
  const answer = modes([cell({})], { HUMAN: few })

  expect(modeRows(answer)[0]!.cells.map(({ incidents }) => incidents)).toEqual([1, null, 0, 0])
  expect(modeHeads(answer)[1]).toMatchObject({ incidents: '–', changes: '100', why: few.why })
  expect(chartCsv(modesTable(answer))).toContain('All,Human,,,,,100,')
})

test('none in AI-written code is said where the code of every incident is known, and only there', () => {
  const none = { ...whole, incidents: 0 }

  expect(modesFinding(modes([], { AI: none }))).toBe(
    'No incident that began in this range is known to be in AI-written code.',
  )
  expect(modesFinding(modes([], { AI: none, UNKNOWN: none }))).toBe(
    'No incident in AI-written code began in this range.',
  )
  expect(modesFinding(modes([], { AI: none, UNKNOWN: none, HUMAN: none, MIXED: none }))).toBe(
    'No incident began in this range.',
  )
})

test('the finding counts ways, and tells what occurred most out of what was said', () => {
  const cells = [
    cell({ incidents: 3 }),
    cell({ mode: 'DEPRECATED_API', incidents: 5 }),
    cell({ mode: null, incidents: 9 }),
    cell({ origin: 'HUMAN', mode: 'CONCURRENCY', incidents: 2 }),
  ]

  expect(modesFinding(modes(cells))).toBe(
    'Incidents in AI-written code failed in 2 of 11 ways, most often by a deprecated API (5 of 8). In human-written code they failed in 1, most often by concurrency (2 of 2).',
  )
  expect(modesFinding(modes([]))).toBe('Nobody said of the 10 incidents in AI-written code how they failed.')
  expect(modesFinding(modes([], { AI: { ...whole, incidents: 1 } }))).toContain('1 incident in AI-written code how it')
  expect(modesFinding(modes([], { AI: { ...whole, incidents: 2, why: 'few' } }))).toContain('Too few incidents')
})
