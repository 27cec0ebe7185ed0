import { expect, test } from 'vitest'
import { telemetryOfLabels } from './read-labels'

const said = (label: string) => telemetryOfLabels([label]).map(({ signal, presence }) => `${signal} ${presence}`)

test.each([
  ['telemetry:logs', ['LOGS YES']],
  ['Observability / Tracing', ['TRACES YES']],
  ['o11y-alerts', ['ALERTS YES']],
  ['logs-added', ['LOGS YES']],
  ['adds metrics', ['ALERTS YES']],
  ['no-telemetry', ['LOGS NO', 'TRACES NO', 'ALERTS NO']],
  ['telemetry: not needed', ['LOGS NO', 'TRACES NO', 'ALERTS NO']],
  ['no-alerts', ['ALERTS NO']],
  ['observability', ['LOGS UNKNOWN', 'TRACES UNKNOWN', 'ALERTS UNKNOWN']],
  ['logs', []],
  ['area/logging', []],
  ['no-more-logs-in-tests', []],
  ['bug', []],
])('%s', (label, expected) => {
  expect(said(label)).toEqual(expected)
})

test("a team's own label counts in place of ours, and the label is what is shown", () => {
  const rules = [{ signal: 'TRACES', text: 'Observability', presence: 'YES' } as const]

  expect(telemetryOfLabels(['observability', 'bug'], rules)).toEqual([
    { signal: 'TRACES', presence: 'YES', detail: 'label “observability”' },
  ])
})
