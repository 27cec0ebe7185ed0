import { expect, test } from 'vitest'
import { telemetryOf } from './decide'

const found = (signal: 'LOGS' | 'TRACES' | 'ALERTS', presence: 'YES' | 'NO' | 'UNKNOWN' = 'YES') => ({
  signal,
  presence,
  detail: 'seen',
})

test('nothing said is UNKNOWN', () => {
  expect(telemetryOf({})).toEqual({ logs: 'UNKNOWN', traces: 'UNKNOWN', alerts: 'UNKNOWN', findings: [] })
})

test('a diff that was read and holds nothing is a NO that says so; one not read says nothing', () => {
  const read = telemetryOf({ telemetry: { inDiff: [found('LOGS')] } })

  expect(read).toMatchObject({ logs: 'YES', traces: 'NO', alerts: 'NO' })
  expect(read.findings.map(({ basis, detail }) => `${basis} ${detail}`)).toEqual([
    'DIFF seen',
    'DIFF the diff was read and adds none',
    'DIFF the diff was read and adds none',
  ])
  expect(telemetryOf({ telemetry: { inDiff: null } })).toMatchObject({ logs: 'UNKNOWN' })
})

test('a diff of which nothing could be read says nothing', () => {
  const telemetry = { inDiff: [found('LOGS', 'UNKNOWN'), found('TRACES', 'UNKNOWN'), found('ALERTS', 'UNKNOWN')] }

  expect(telemetryOf({ telemetry })).toMatchObject({ logs: 'UNKNOWN', traces: 'UNKNOWN', alerts: 'UNKNOWN' })
})

test('the sender is believed before the description, that before the label, that before the diff', () => {
  const labels = ['no-logs']
  const inDiff = [found('LOGS')]
  const inDescription = [found('LOGS', 'YES')]

  expect(telemetryOf({ telemetry: { inDiff } }).logs).toBe('YES')
  expect(telemetryOf({ labels, telemetry: { inDiff } }).logs).toBe('NO')
  expect(telemetryOf({ labels, telemetry: { inDiff, inDescription } }).logs).toBe('YES')
  expect(telemetryOf({ labels, telemetry: { inDiff, inDescription, logs: 'NO' } }).logs).toBe('NO')
})

test('what says UNKNOWN leaves the word to what comes after it', () => {
  const telemetry = { logs: 'UNKNOWN' as const, inDescription: [found('LOGS', 'UNKNOWN')], inDiff: [found('LOGS')] }

  expect(telemetryOf({ labels: ['observability'], telemetry }).logs).toBe('YES')
})

test('of many lines of a diff a few are kept', () => {
  const { findings } = telemetryOf({ telemetry: { inDiff: Array.from({ length: 200 }, () => found('LOGS')) } })

  expect(findings.filter(({ signal }) => signal === 'LOGS')).toHaveLength(5)
})
