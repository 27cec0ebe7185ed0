import { expect, test } from 'vitest'
import type { OriginSurvival, Survival } from './survival'
import { shareAt, survivalColumns, survivalFinding, survivalNote } from './survival-columns'

const NONE: OriginSurvival = { changes: 0, failed: 0, until: 0, steps: [], why: 'no changes' }
const step = (day: number, survival: number) => ({
  day,
  atRisk: 50,
  failed: 1,
  survival,
  low: survival - 0.1,
  high: survival + 0.01,
})
const curve = (until: number, ...steps: OriginSurvival['steps']): OriginSurvival => ({
  changes: 50,
  failed: steps.length,
  until,
  steps,
})

const answer = (
  over: Partial<Survival['origins']>,
  logRank: Survival['logRank'] = { chi2: 4, p: 0.0452 },
): Survival => ({
  asOf: '2026-06-30T12:00:00.000Z',
  timeZone: 'UTC',
  query: {
    from: '2026-01-05',
    to: '2026-06-29',
    followUp: '30',
    severity: 'critical',
    certainty: 'confirmed',
    mixed: 'separate',
    contrast: 'auto',
  },
  origins: { AI: NONE, HUMAN: NONE, MIXED: NONE, UNKNOWN: NONE, ...over },
  contrast: 'human',
  logRank,
})

test('nothing has failed before the first step, and nothing is said beyond what was watched', () => {
  const some = curve(40, step(10, 0.9), step(20, 0.8))

  expect(shareAt(some, 9)).toMatchObject({ failed: 0 })
  expect(shareAt(some, 10)?.failed).toBeCloseTo(0.1, 12)
  expect(shareAt(some, 40)?.failed).toBeCloseTo(0.2, 12)
  expect(shareAt(some, 41)).toBeNull()
})

test('columns go as far as the longest curve, and leave out what has none', () => {
  const columns = survivalColumns(answer({ AI: curve(3, step(1, 0.9)), HUMAN: curve(5) }))

  expect(columns.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4, 5])
  expect(Object.keys(columns[3]!)).toEqual(['day', 'AI', 'HUMAN'])
  expect(Object.keys(columns[4]!)).toEqual(['day', 'HUMAN'])
})

test('the finding compares at 30 days, or as long as both were watched', () => {
  const AI = curve(90, step(10, 0.9), step(50, 0.5))

  expect(survivalFinding(answer({ AI, HUMAN: curve(90, step(29, 0.98)) }))).toBe(
    '10\u00a0% of AI-written changes had failed 30 days after they went live, and 2.0\u00a0% of human-written ones.',
  )
  expect(survivalFinding(answer({ AI, HUMAN: curve(5) }))).toMatch(/^0\u00a0% .* 5 days .* and 0\u00a0% of human/)
  expect(survivalFinding(answer({ AI }))).toMatch(/went live\.$/)
  expect(survivalFinding(answer({}))).toBe('There is no change to watch yet.')
})

test('a test that shows nothing says so, and one that cannot be made says why', () => {
  expect(survivalNote(answer({}))).toContain('p\u00a0=\u00a00.045')
  expect(survivalNote(answer({}, { chi2: 0.1, p: 0.75 }))).toContain('the pace may well be the same')
  expect(survivalNote(answer({}, { chi2: 30, p: 1e-7 }))).toContain('p\u00a0<\u00a00.001')
  expect(survivalNote(answer({}, { chi2: null, p: null, why: 'nothing failed' }))).toContain('No test: nothing failed.')
})
