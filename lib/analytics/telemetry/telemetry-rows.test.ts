import { expect, test } from 'vitest'
import { telemetryFinding } from './telemetry-finding'
import type { Telemetry, TelemetryPart, TelemetryParts } from './telemetry'
import { drawnOrigins, telemetryRows, telemetryTable, timesSentence } from './telemetry-rows'

const part = (failed: number | null, mature: number, over: Partial<TelemetryPart> = {}): TelemetryPart => ({
  mature,
  failed,
  rate: failed !== null && mature > 0 ? failed / mature : null,
  low: null,
  high: null,
  medianDetect: null,
  detectN: 0,
  detectMissing: 0,
  medianRestore: null,
  restoreN: 0,
  restoreMissing: 0,
  ...over,
})
const NONE: TelemetryParts = { with: part(0, 0), without: part(0, 0), unknown: part(0, 0) }

const answer = (over: Partial<Telemetry['origins']>): Telemetry => ({
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
})

test('a difference that may be chance says so', () => {
  const sure = answer({ AI: { ...NONE, with: part(10, 1000), without: part(60, 1000) } })
  const chance = answer({ AI: { ...NONE, with: part(1, 20), without: part(2, 20) } })

  expect(telemetryFinding(sure)).toBe(
    '1.0\u00a0% of AI-written changes with telemetry failed critically, and 6.0\u00a0% of those without.',
  )
  expect(telemetryFinding(chance)).toMatch(/; the difference may be chance\.$/)
})

test('a side that is not there, or is withheld, gives no comparison', () => {
  expect(telemetryFinding(answer({}))).toContain('Of no mature AI-written change is its telemetry known')
  expect(telemetryFinding(answer({ AI: { ...NONE, without: part(1, 20) } }))).toContain('is known to bring logs')
  expect(telemetryFinding(answer({ AI: { ...NONE, with: part(null, 20) } }))).toContain('too few')
})

test('times stand side by side, and one that is not known is not nought', () => {
  const AI = { ...NONE, with: part(1, 9, { medianDetect: 12, medianRestore: 90 }), without: part(1, 9) }

  expect(timesSentence(answer({ AI }), 'AI')).toBe(
    'Incidents, in the median: noticed after 12\u00a0min with telemetry and an unknown time without; restored after 1\u00a0h 30\u00a0min with telemetry and an unknown time without.',
  )
  expect(timesSentence(answer({}), 'AI')).toContain('No times')
})

test('every figure opens the changes that it counts, and beside AI stands what most is told of', () => {
  const some = answer({ UNKNOWN: { ...NONE, with: part(1, 9) } })

  expect(drawnOrigins(some)).toEqual(['AI', 'UNKNOWN'])
  expect(telemetryRows(some, 'UNKNOWN')[0]!.href).toBe(
    '/changes?from=2026-01-05&to=2026-06-29&origin=UNKNOWN&outcome=failed&telemetry=with',
  )
  expect(telemetryTable(some).rows).toHaveLength(12)
})
