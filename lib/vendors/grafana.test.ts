import { expect, test } from 'vitest'
import { grafanaAlert as alert, grafanaGroup as group, irmEvent as irm } from './alert-payloads'
import { grafana } from './grafana'
import { grafanaIrm } from './grafana-irm'
import { addedUp, expectOrderNotToMatter, incidentsIn, readSample } from './vendor-check'

const ID = 'c6eadffa33fcdf37/2026-03-02T08:51:03.157Z'

const resolved = alert({ status: 'resolved', endsAt: '2026-03-02T10:30:00+01:00' })

test('an alert of Grafana is an incident, and the year 1 is no end', () => {
  expect(incidentsIn(grafana, group(alert()))).toEqual([
    {
      source: 'grafana',
      externalId: ID,
      eventAt: '2026-03-02T08:51:03.157Z',
      title: 'High memory usage: Memory of us-1 is nearly full',
      summary: 'Above 90 %.\n\nLabels: app=search, priority=P2, team=blue, zone=us-1',
      url: 'https://play.grafana.example/alerting/1afz29v7z/edit',
      status: 'OPEN',
      startedAt: '2026-03-02T08:51:03.157Z',
      severity: 'SEV2',
      service: 'search',
      team: 'blue',
      detectedBy: 'ALERT',
    },
  ])
})

test('its end adds up with its start in any order', () => {
  const sent = [group(alert()), group(resolved), group(alert({ fingerprint: 'bc97ff14869b13e3' }), resolved)]

  expect(addedUp(grafana, sent)[ID]).toMatchObject({ status: 'RESOLVED', resolvedAt: '2026-03-02T09:30:00.000Z' })
  expect(addedUp(grafana, [group(resolved)])[ID]).toEqual(addedUp(grafana, sent)[ID])
  expectOrderNotToMatter(grafana, sent)
})

test.each([
  [
    'its panel',
    { panelURL: 'https://g.example/panel', dashboardURL: 'https://g.example/d' },
    'https://g.example/panel',
  ],
  ['its dashboard', { dashboardURL: 'https://g.example/d' }, 'https://g.example/d'],
  ['a relative rule', { generatorURL: '?orgId=1' }, 'https://play.grafana.example/?orgId=1'],
  ['nothing', { generatorURL: '' }, 'https://play.grafana.example/'],
  ['what is no page', { generatorURL: 'javascript:alert(1)' }, undefined],
])('of %s the address is %s', (_, over, url) => {
  expect(incidentsIn(grafana, group(alert(over)))[0]?.url).toBe(url)
})

test('the button “Test” of a contact point makes no incident, and an alert beside a TestAlert does', () => {
  const test = alert({ labels: { alertname: 'TestAlert', instance: 'Grafana' } })

  expect(readSample(grafana, group(test))).toEqual({ facts: [], why: expect.stringMatching(/works\.$/) })
  expect(readSample(grafana, { payload: JSON.parse(grafana.setUp.trial.body) }).why).toMatch(/works\.$/)
  expect(incidentsIn(grafana, group(test, alert()))).toHaveLength(2)
})

const acknowledged_at = '2026-03-02T10:04:00Z'
const resolved_at = '2026-03-02T10:30:00Z'
const course = [
  irm('alert group created', '2026-03-02T10:00:01+00:00'),
  irm('acknowledge', '2026-03-02T10:04:00+00:00', { state: 'acknowledged', acknowledged_at }),
  irm('resolve', '2026-03-02T10:30:00+00:00', { state: 'resolved', acknowledged_at, resolved_at }),
]

test('an alert group of IRM is an incident, whichever of its events came first, twice or alone', () => {
  const whole = addedUp(grafanaIrm, course)

  expect(whole).toEqual({
    I6HNZGUFG4K11: {
      title: 'Checkout is slow',
      summary: 'p99 is above 3 s.',
      url: 'https://irm.example/alert-groups/I6HNZGUFG4K11',
      status: 'RESOLVED',
      startedAt: '2026-03-02T10:00:00.231Z',
      acknowledgedAt: '2026-03-02T10:04:00.000Z',
      resolvedAt: '2026-03-02T10:30:00.000Z',
      severity: 'SEV2',
      service: 'checkout-api',
      team: 'shop',
      assigneeEmail: 'ana@example.com',
      detectedBy: 'ALERT',
    },
  })
  expect(addedUp(grafanaIrm, course.slice(2))).toEqual(whole)
  expectOrderNotToMatter(grafanaIrm, course)
})

test('a group that is opened again is open, and its end is taken back; silence alone changes nothing', () => {
  const unresolved = irm('unresolve', '2026-03-02T11:00:00Z', { state: 'acknowledged', acknowledged_at })
  const back = irm('unacknowledge', '2026-03-02T11:05:00Z')
  const silenced = irm('silence', '2026-03-02T11:06:00Z', { state: 'silenced' })
  const last = (...more: typeof course) => addedUp(grafanaIrm, [...course, ...more]).I6HNZGUFG4K11

  expect(last(unresolved)).toMatchObject({ status: 'ACKNOWLEDGED', acknowledgedAt: '2026-03-02T10:04:00.000Z' })
  expect(last(unresolved)).not.toHaveProperty('resolvedAt')
  expect(last(unresolved, back)).toMatchObject({ status: 'OPEN' })
  expect(last(unresolved, back)).not.toHaveProperty('acknowledgedAt')
  expect(last(unresolved, back, silenced)).toEqual(last(unresolved, back))
  expectOrderNotToMatter(grafanaIrm, [...course, unresolved, back, silenced])
})

test('an event that is not dated counts from the last that its group knows', () => {
  expect(
    incidentsIn(grafanaIrm, irm('resolve', null, { state: 'resolved', acknowledged_at, resolved_at })),
  ).toMatchObject([{ eventAt: '2026-03-02T10:30:00.000Z' }])
})

test('an alert group that comes by a contact point’s address is read all the same', () => {
  expect(incidentsIn(grafana, course[1]!)).toEqual(incidentsIn(grafanaIrm, course[1]!))
})

test('a state that IRM has not had says nothing, and a body that is no alert group is said to be none', () => {
  expect(readSample(grafanaIrm, irm('x', null, { state: 'constructor' }))).toMatchObject({ facts: [] })
  expect(() => readSample(grafanaIrm, { payload: { message: 'resolved' } })).toThrow(/whole payload/)
  expect(() => readSample(grafana, { payload: { message: 'resolved' } })).toThrow(/payload template/)
})

test('the trial of IRM that is offered is an incident that is over', () => {
  expect(incidentsIn(grafanaIrm, { payload: JSON.parse(grafanaIrm.setUp.trial.body) })).toMatchObject([
    { status: 'RESOLVED', title: expect.stringMatching(/test/i) },
  ])
})
