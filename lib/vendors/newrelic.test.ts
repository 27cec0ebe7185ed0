import { expect, test } from 'vitest'
import { newRelicIssue as issue } from './alert-payloads'
import { newrelic } from './newrelic'
import { addedUp, expectOrderNotToMatter, incidentsIn, readSample } from './vendor-check'

const CREATED = Date.parse('2026-03-02T10:00:00Z')
const course = [
  issue('ACTIVATED', '2026-03-02T10:00:01Z'),
  issue('ACKNOWLEDGED', '2026-03-02T10:04:00Z'),
  issue('ACKNOWLEDGED', '2026-03-02T10:20:00Z', { trigger: 'PRIORITY_CHANGED', priority: 'HIGH' }),
  issue('CLOSED', '2026-03-02T10:42:00Z', { priority: 'HIGH' }),
]

test('an issue is an incident, whichever of its events came first, twice or in between', () => {
  expect(addedUp(newrelic, course)).toEqual({
    'issue-123': {
      title: 'High error rate of the checkout',
      summary: 'Condition: Error rate > 5 %\n\nPolicy: Production\n\nWorkflow: To Aftermerge',
      url: 'https://one.newrelic.com/issues/issue-123',
      status: 'RESOLVED',
      startedAt: '2026-03-02T10:00:00.000Z',
      acknowledgedAt: '2026-03-02T10:04:00.000Z',
      resolvedAt: '2026-03-02T10:42:00.000Z',
      severity: 'SEV2',
      service: 'checkout-api',
      detectedBy: 'ALERT',
    },
  })
  expectOrderNotToMatter(newrelic, course)
})

test('its end alone has its start', () => {
  expect(incidentsIn(newrelic, course[3]!)).toMatchObject([
    { status: 'RESOLVED', startedAt: '2026-03-02T10:00:00.000Z', resolvedAt: '2026-03-02T10:42:00.000Z' },
  ])
})

test('the names of other templates are read as well', () => {
  const payload = {
    id: 'issue-9',
    issueTitle: ['Disk is full'],
    issuePageUrl: 'https://one.newrelic.com/issues/issue-9',
    priority: 'medium',
    state: 'CLOSED',
    triggerEvent: 'STATE_CHANGE',
    createdAt: String(CREATED),
    closedAt: String(CREATED + 60_000),
    accumulations: { 'tag.team': ['platform'], conditionName: 'Disk' },
    entitiesData: { entities: [{ name: 'Web 1', type: 'HOST' }] },
  }
  expect(incidentsIn(newrelic, { payload })).toMatchObject([
    {
      externalId: 'issue-9',
      title: 'Disk is full',
      severity: 'SEV3',
      team: 'platform',
      service: 'web-1',
      startedAt: '2026-03-02T10:00:00.000Z',
      resolvedAt: '2026-03-02T10:01:00.000Z',
    },
  ])
})

test('a place that the template left empty says nothing, and leaves the rest', () => {
  const text =
    '{"issueId": "i", "title": "Down", "state": "CLOSED", "createdAt": 1772445600000, "updatedAt": , "priority":}'
  const payload = newrelic.parse(text, () => null)

  expect(incidentsIn(newrelic, { payload })).toMatchObject([{ title: 'Down', status: 'RESOLVED' }])
  expect(() => newrelic.parse('{"issueId": {{json issueId}}}', () => null)).toThrow(/not JSON/)
})

test('without a time of its own what comes later outranks the beginning', () => {
  const undated = ['CREATED', 'ACKNOWLEDGED', 'CLOSED'].map((state) =>
    issue(state, '2026-03-02T10:00:00Z', { updatedAt: null }),
  )
  const { 'issue-123': incident } = addedUp(newrelic, undated.reverse())

  expect(incident).toMatchObject({ status: 'RESOLVED' })
  expect(incident).not.toHaveProperty('resolvedAt')
})

test('a state that is none of theirs brings nothing', () => {
  expect(readSample(newrelic, issue('constructor', '2026-03-02T10:00:00Z'))).toMatchObject({ facts: [] })
})

test.each([[{}], [[]], ['text'], [null], [{ details: 'Test notification' }]])(
  '%j is said to be none of ours',
  (payload) => {
    expect(() => readSample(newrelic, { payload })).toThrow(/payload of ours/)
  },
)

test('the trial that is offered is an incident that is over', () => {
  expect(incidentsIn(newrelic, { payload: JSON.parse(newrelic.setUp.trial.body) })).toMatchObject([
    { status: 'RESOLVED', title: expect.stringMatching(/^A test/) },
  ])
})
