import { expect, test } from 'vitest'
import { failureRateOf } from './failure-rate-factory'
import { forestNote, forestRows, forestTicks, roughly } from './forest-rows'

const AI = { failed: 69, mature: 3789 }
const HUMAN = { failed: 70, mature: 7691 }

test('a mark is filled only where its interval leaves out 1, and never for a bound', () => {
  const adjusted = { value: 1.4, low: 0.98, high: 2, verdict: 'UNDECIDED' } as const
  const rows = forestRows(failureRateOf({ AI, HUMAN, UNKNOWN: { failed: 33, mature: 2287 }, adjusted }))

  expect(rows.map(({ label, filled }) => [label, filled])).toEqual([
    ['As counted', true],
    ['Like with like', false],
    ['Tag corrected', false],
    ['Unknown as human', false],
    ['Unknown as AI', false],
  ])
  expect(rows[1]).toMatchObject({ figure: '1.4×', interval: '(0.98–2.0)', why: '' })
})

test('a row without a ratio keeps its place and says why', () => {
  const rows = forestRows(failureRateOf({ AI, HUMAN }))

  expect(rows[1]).toMatchObject({ value: null, figure: '', interval: '', why: 'no stratum carries information' })
})

test('a corrected ratio opens the spot check that it rests on, and says by how many labels', () => {
  const spotCheck = { id: '01890000-0000-7000-8000-000000000000', closedAt: '2026-06-30T00:00:00.000Z' }
  const corrected = { value: 2, low: 1.4, high: 2.9, spotCheck, labelled: 180, precision: 0.94, recall: 0.52 }
  const answer = failureRateOf({ AI, HUMAN, corrected })

  expect(forestRows(answer).find(({ id }) => id === 'corrected')).toMatchObject({
    figure: '2.0×',
    interval: '(1.4–2.9)',
    filled: true,
    href: `/changes/spot-checks/${spotCheck.id}`,
  })
  expect(forestNote(answer)).toContain('as 180 labels of a spot check say')
  expect(forestNote(failureRateOf({ AI, HUMAN }))).not.toContain('spot check')
})

test('the axis reaches as far as the intervals, within its limits', () => {
  expect(forestTicks([{ value: 2, low: 1.4, high: 2.8 }])).toEqual([0.5, 1, 2, 4])
  expect(forestTicks([{ value: 2.3, low: 0.9, high: 5.9 }])).toEqual([0.5, 1, 2, 4, 8])
  expect(forestTicks([{ value: null, low: 0.4, high: null }])).toEqual([0.25, 0.5, 1, 2, 4])
  expect(forestTicks([{ value: 3, low: 0.001, high: 900 }])).toHaveLength(9)
  expect(forestTicks([{ value: null, low: null, high: null }])).toEqual([0.5, 1, 2, 4])
})

test('a forecast is no more exact than it can be', () => {
  expect([7, 88.2, 1268, 12_680].map(roughly)).toEqual([7, 89, 1300, 13_000])
})
