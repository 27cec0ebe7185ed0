import { expect, test } from 'vitest'
import { telemetryOfDescription } from './read-description'

const said = (text: string) => telemetryOfDescription(text).map(({ signal, presence }) => `${signal} ${presence}`)

test.each([
  ['- [x] Logs added', ['LOGS YES']],
  ['* [X] **Alerts** defined for the new queue', ['ALERTS YES']],
  ['1. [x] Added tracing and metrics', ['TRACES YES', 'ALERTS YES']],
  ['- [ ] Alerts', ['ALERTS UNKNOWN']],
  ['- [ ] Alerts (not needed)', ['ALERTS NO']],
  ['- [ ] ~~Traces~~', ['TRACES NO']],
  ['- [x] Traces: n/a', ['TRACES NO']],
  ['- [x] No new alerts', ['ALERTS NO']],
  ['- [ ] No new alerts', ['ALERTS UNKNOWN']],
  ['- [x] Telemetry not needed', ['LOGS NO', 'TRACES NO', 'ALERTS NO']],
  ['- [x] Telemetry added', ['LOGS UNKNOWN', 'TRACES UNKNOWN', 'ALERTS UNKNOWN']],
  ['- [x] I checked the logs in staging', []],
  ['- [x] Log in works', []],
  ['- [x] Tests added', []],
  ['We added logs and alerts.', []],
  ['<!-- - [x] Logs added -->', []],
  ['<!--\n- [x] Logs added', []],
  ['```\n- [x] Logs added\n```', []],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test('each box of a template is read, and nothing but its words is kept', () => {
  const text = 'Secret plan.\r\n\r\n- [x] Logs added\r\n- [ ] Alerts\r\n'

  expect(telemetryOfDescription(text)).toEqual([
    { signal: 'LOGS', presence: 'YES', detail: 'checkbox “Logs added”' },
    { signal: 'ALERTS', presence: 'UNKNOWN', detail: 'checkbox “Alerts”, left empty' },
  ])
})

test("a team's own words count in place of ours", () => {
  const rules = [{ signal: 'ALERTS', text: 'runbook and pager', presence: 'YES' } as const]

  expect(telemetryOfDescription('- [x] Runbook and pager ready', rules)).toMatchObject([
    { signal: 'ALERTS', presence: 'YES' },
  ])
})

test('a description made to be slow is read in time', () => {
  const began = process.cpuUsage()

  telemetryOfDescription('<!--'.repeat(50_000))
  telemetryOfDescription(`- [x] ${'a'.repeat(199_000)}`)
  telemetryOfDescription('- [x] logs '.repeat(18_000))

  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(1000)
})
