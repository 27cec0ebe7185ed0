import { expect, test } from 'vitest'
import { datadogEvent as event } from './alert-payloads'
import { datadog } from './datadog'
import { addedUp, expectOrderNotToMatter, incidentsIn, readSample } from './vendor-check'

const triggered = event('Triggered', '2026-03-02T10:00:00Z')
const again = event('Re-Triggered', '2026-03-02T10:20:00Z')
const recovered = event('Recovered', '2026-03-02T10:42:00Z')

test('a monitor that is triggered is an incident, by its tags and without what changes in its title', () => {
  expect(incidentsIn(datadog, triggered)).toEqual([
    {
      source: 'datadog',
      externalId: '91/7201',
      eventAt: '2026-03-02T10:00:00.000Z',
      title: 'Checkout is slow',
      summary: 'p99 is above 3 s.\n\nScope: host:web-1\n\nHost: web-1\n\nEnvironment: prod',
      url: 'https://app.datadoghq.com/event/event?id=1',
      status: 'OPEN',
      startedAt: '2026-03-02T10:00:00.000Z',
      startIsAssumed: true,
      resolvedAt: null,
      severity: 'SEV2',
      service: 'checkout-api',
      team: 'shop',
      detectedBy: 'ALERT',
    },
  ])
})

test('one cycle of alerts is one incident, from the first of them to its recovery, in any order', () => {
  const cycle = [event('Warn', '2026-03-02T09:55:00Z'), triggered, again, recovered]

  expect(addedUp(datadog, cycle)).toMatchObject({
    '91/7201': {
      status: 'RESOLVED',
      startedAt: '2026-03-02T09:55:00.000Z',
      resolvedAt: '2026-03-02T10:42:00.000Z',
      severity: 'SEV2',
    },
  })
  expectOrderNotToMatter(datadog, cycle)
})

test('the next cycle of a monitor is another incident', () => {
  const next = event('Triggered', '2026-03-03T10:00:00Z', { cycle_key: '7202' })
  expect(Object.keys(addedUp(datadog, [triggered, recovered, next]))).toEqual(['91/7201', '91/7202'])
})

test.each([
  ['', '$ALERT_CYCLE_KEY'],
  ['null', '$ALERT_CYCLE_KEY'],
])('without a cycle the group stands for it, and begins anew when it is triggered again', (priority, cycle_key) => {
  const unset = { cycle_key, priority, hostname: '$HOSTNAME', tags: '$TAGS' }
  const at = (transition: string, time: string) => event(transition, time, unset)
  const told = [at('Triggered', '2026-03-02T10:00:00Z'), at('Recovered', '2026-03-02T10:42:00Z')]
  const back = at('Triggered', '2026-03-09T08:00:00Z')

  expect(addedUp(datadog, told)['91/a1b2']).toMatchObject({ status: 'RESOLVED', startedAt: '2026-03-02T10:00:00.000Z' })
  const reopened = addedUp(datadog, [...told, back])['91/a1b2']
  expect(reopened).toMatchObject({ status: 'OPEN', startedAt: '2026-03-09T08:00:00.000Z' })
  expect(reopened).not.toHaveProperty('resolvedAt')
  expect(reopened).not.toHaveProperty('service')
  expectOrderNotToMatter(datadog, [...told, back])
})

test.each([
  ['Triggered', 'OPEN'],
  ['Re-Triggered', 'OPEN'],
  ['Warn', 'OPEN'],
  ['Re-Warn', 'OPEN'],
  ['No Data', 'OPEN'],
  ['Re-No Data', 'OPEN'],
  ['Renotify', 'OPEN'],
  ['Recovered', 'RESOLVED'],
  ['Warn Recovered', 'RESOLVED'],
  ['$ALERT_TRANSITION', 'OPEN'],
])('the transition %s leaves it %s', (transition, status) => {
  expect(incidentsIn(datadog, event(transition, '2026-03-02T10:00:00Z'))).toMatchObject([{ status }])
})

test('a transition that is none of those brings nothing', () => {
  expect(readSample(datadog, event('constructor', '2026-03-02T10:00:00Z'))).toEqual({
    facts: [],
    why: expect.stringMatching(/\.$/),
  })
})

test('the alert type says how bad it is where the priority does not', () => {
  const [item] = incidentsIn(datadog, event('Warn', '2026-03-02T10:00:00Z', { priority: '', alert_type: 'warning' }))
  expect(item?.severity).toBe('SEV3')
})

test.each([
  ['the template before it is filled in', JSON.parse(datadog.setUp.template!.text) as unknown],
  ['another template', { unique_key: '18913k2b63ifs', level: 'warning', summary: '[P2] Test', status: 'Triggered' }],
  ['a list', [triggered.payload]],
  ['a text', 'Triggered'],
  ['null', null],
])('%s is said to be none of ours', (_, payload) => {
  expect(() => readSample(datadog, { payload })).toThrow(/payload of ours/)
})

test('the trial that is offered is an incident that is over', () => {
  expect(incidentsIn(datadog, { payload: JSON.parse(datadog.setUp.trial.body) })).toMatchObject([
    { status: 'RESOLVED', title: expect.stringMatching(/^A test/) },
  ])
})
