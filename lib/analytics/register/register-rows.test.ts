import { expect, test } from 'vitest'
import type { Register, RegisterRow } from './register'
import { impactRows, registerFinding, registerNote, registerTable } from './register-rows'

const IMPACTS = ['SECURITY', 'INTEGRATION', 'COMPLIANCE', 'DATA_INTEGRITY'] as const
const NONE = { AI: 0, HUMAN: 0, MIXED: 0, UNKNOWN: 0 }

const register = (rows: Partial<Record<RegisterRow['impact'], Partial<RegisterRow>>>): Register => ({
  asOf: '2026-06-30T12:00:00.000Z',
  timeZone: 'America/New_York',
  query: {
    from: '2026-06-01',
    to: '2026-07-06',
    followUp: '30',
    severity: 'critical',
    certainty: 'confirmed',
    mixed: 'separate',
    contrast: 'auto',
  },
  from: '2025-12-31',
  to: '2026-07-01',
  impacts: IMPACTS.map((impact) => ({
    impact,
    incidents: 0,
    byOrigin: NONE,
    first: null,
    last: null,
    ...rows[impact],
  })),
  recorded: 40,
  unsaid: 12,
})

const three = {
  incidents: 3,
  byOrigin: { AI: 2, HUMAN: 0, MIXED: 0, UNKNOWN: 1 },
  first: '2026-01-01T04:59:00.000Z',
  last: '2026-03-02T12:00:00.000Z',
}

test('the finding names what there was, when, and how much of it in AI-written code', () => {
  expect(registerFinding(register({ SECURITY: three, COMPLIANCE: { ...three, incidents: 1, byOrigin: NONE } }))).toBe(
    '3 security and 1 compliance incidents began in the 182 days to 30\u00a0Jun\u00a02026, 2 of them known to be in AI-written code.',
  )
  expect(registerFinding(register({ SECURITY: { ...three, byOrigin: { ...NONE, HUMAN: 3 } } }))).toContain(
    ', none of them in AI-written code.',
  )
  expect(registerFinding(register({}))).toContain('No security, integration, compliance or data-integrity incident')
})

test('nothing recorded is not none, and what is withheld is neither', () => {
  const all = (row: Partial<RegisterRow>) => Object.fromEntries(IMPACTS.map((impact) => [impact, row]))

  expect(registerFinding(register(all({ incidents: null, why: 'no incidents in these days' })))).toContain(
    'No incident of any kind is recorded in the 182 days to 30\u00a0Jun\u00a02026.',
  )
  expect(registerFinding(register(all({ incidents: null, why: '3 changes, shown from 30' })))).toContain('Too few')
  expect(registerFinding(register({ SECURITY: { ...three, byOrigin: null } }))).not.toContain('AI-written')
})

test('it says that a survey asked organisations and that this is one', () => {
  expect(registerNote(register({}))).toMatch(
    /survey asked organisations.*Yours is one organisation.*12 of 40 incidents/,
  )
})

test('a row opens its own 182 days, every severity, and dates are those of the reporting zone', () => {
  const [row] = impactRows(register({ SECURITY: three }))

  expect(row!.href).toBe('/incidents?from=2025-12-31&to=2026-07-01&impact=SECURITY')
  expect(row!.days).toBe('31\u00a0Dec\u00a02025 – 2\u00a0Mar\u00a02026')
  expect(row!.parts.map(({ origin, to }) => [origin, to])).toEqual([
    ['AI', 2 / 3],
    ['UNKNOWN', 1],
  ])
  expect(registerTable(register({ SECURITY: three })).rows[0]!.map(({ text }) => text)).toContain('2025-12-31')
})
