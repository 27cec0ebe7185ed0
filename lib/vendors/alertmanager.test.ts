import { expect, test } from 'vitest'
import { alertmanager } from './alertmanager'
import {
  alertGroup as group,
  alertLabels as labels,
  prometheusAlert as alert,
  resolvedAlert as resolved,
} from './alert-payloads'
import { addedUp, expectOrderNotToMatter, incidentsIn, readSample } from './vendor-check'

const ID = 'f404ecabc8dd5cd7/2026-03-02T10:00:00.123Z'

const other = { fingerprint: 'f8f08d4e32c61a9d', labels: { ...labels, instance: 'localhost:8082' } }

test('an alert that fires is an incident that begins when it did, with what its labels say', () => {
  expect(incidentsIn(alertmanager, group([alert()]))).toEqual([
    {
      source: 'alertmanager',
      externalId: ID,
      eventAt: '2026-03-02T10:00:00.123Z',
      title: 'InstanceDown: Instance 8081 down',
      summary:
        'Down for a minute.\n\nLabels: job=node, service=Checkout, severity=critical, team=shop\n\nRunbook: https://run.example/1',
      url: 'http://prometheus.example:9090/graph',
      status: 'OPEN',
      startedAt: '2026-03-02T10:00:00.123Z',
      severity: 'SEV1',
      service: 'checkout',
      team: 'shop',
      detectedBy: 'ALERT',
    },
  ])
})

test('its end is the end of the incident, told after the start, before it, twice or alone', () => {
  const whole = addedUp(alertmanager, [group([alert()]), group([resolved()])])

  expect(whole[ID]).toMatchObject({
    status: 'RESOLVED',
    startedAt: '2026-03-02T10:00:00.123Z',
    resolvedAt: '2026-03-02T10:42:00.000Z',
  })
  expect(addedUp(alertmanager, [group([resolved()])])).toEqual(whole)
  expectOrderNotToMatter(alertmanager, [group([alert()]), group([resolved()])])
})

test('a group tells of each of its alerts by itself, and what only some say is not lost', () => {
  const groups = [
    group([alert(), alert(other)]),
    group([resolved(), alert(other)]),
    group([resolved({ ...other, endsAt: '2026-03-02T11:00:00Z' })]),
  ]

  expect(addedUp(alertmanager, groups)).toMatchObject({
    [ID]: { status: 'RESOLVED', resolvedAt: '2026-03-02T10:42:00.000Z' },
    'f8f08d4e32c61a9d/2026-03-02T10:00:00.123Z': { status: 'RESOLVED', resolvedAt: '2026-03-02T11:00:00.000Z' },
  })
  expectOrderNotToMatter(alertmanager, groups)
})

test('an alert that fires again is another incident', () => {
  const again = alert({ startsAt: '2026-03-03T08:00:00Z' })

  expect(Object.values(addedUp(alertmanager, [group([alert()]), group([resolved()]), group([again])]))).toMatchObject([
    { status: 'RESOLVED' },
    { status: 'OPEN', startedAt: '2026-03-03T08:00:00.000Z' },
  ])
})

test('an end that is not dated ends it all the same, and is at no time', () => {
  const { [ID]: incident } = addedUp(alertmanager, [group([alert({ status: 'resolved' })]), group([alert()])])

  expect(incident).toMatchObject({ status: 'RESOLVED' })
  expect(incident).not.toHaveProperty('resolvedAt')
})

test.each([
  ['page', 'SEV1'],
  ['P1', 'SEV1'],
  ['error', 'SEV2'],
  ['Warning', 'SEV3'],
  ['info', 'SEV4'],
  ['P5', 'SEV4'],
  ['none', undefined],
  ['constructor', undefined],
])('an alert of severity %s is %s', (severity, expected) => {
  const [item] = incidentsIn(alertmanager, group([alert({ labels: { alertname: 'A', severity } })]))
  expect(item?.severity).toBe(expected)
})

test('alerts that were left out are told of', () => {
  const { facts, why } = readSample(alertmanager, group([alert()], { truncatedAlerts: 12 }))

  expect(facts).toHaveLength(1)
  expect(why).toMatch(/left out 12 more alerts/)
})

test('a heartbeat is no incident, nor does it hide one', () => {
  const heartbeat = alert({ labels: { alertname: 'Watchdog', severity: 'none' } })

  expect(readSample(alertmanager, group([heartbeat]))).toMatchObject({ facts: [], why: expect.stringMatching(/\.$/) })
  expect(incidentsIn(alertmanager, group([heartbeat, alert(other)]))).toHaveLength(1)
})

test.each([
  ['a payload of one’s own', { text: 'InstanceDown is firing' }],
  ['a list', [alert()]],
  ['a text', 'firing'],
  ['null', null],
])('%s is said to be unlike what Alertmanager sends', (_, payload) => {
  expect(() => readSample(alertmanager, { payload })).toThrow(/payload template/)
})

test('the trial that is offered is an incident that is over', () => {
  const { body } = alertmanager.setUp.trial
  expect(incidentsIn(alertmanager, { payload: JSON.parse(body) })).toMatchObject([
    { status: 'RESOLVED', title: expect.stringMatching(/test/i) },
  ])
})
