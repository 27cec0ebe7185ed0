import { expect, test } from 'vitest'
import {
  sentryIssue as issue,
  sentryIssueAlert as issueAlert,
  sentryLegacy as legacy,
  sentryMetricAlert as metric,
  sentrySent as sent,
} from './issue-payloads'
import { sentry } from './sentry'
import { addedUp, expectOrderNotToMatter, incidentsIn, readSample, type Sample } from './vendor-check'

const fixed = { status: 'resolved', statusDetails: { inCommit: { repository: 'shop/checkout', commit: 'c0ffee' } } }
const ISSUE = 'issue/1170820242'
const only = (...samples: Sample[]) => addedUp(sentry, samples)

test('a new issue is an incident from when it was first seen', () => {
  expect(incidentsIn(sentry, issue('created', '2026-03-02T10:00:02Z'))).toEqual([
    {
      source: 'sentry',
      externalId: ISSUE,
      eventAt: '2026-03-02T10:00:00.391Z',
      title: 'ReferenceError: cart is not defined',
      summary: 'CHECKOUT-9 in pay(cart)',
      status: 'OPEN',
      startedAt: '2026-03-02T10:00:00.391Z',
      severity: 'SEV2',
      service: 'checkout',
      detectedBy: 'ALERT',
    },
  ])
})

const course = [
  issue('created', '2026-03-02T10:00:02Z'),
  issue('assigned', '2026-03-02T10:03:00Z', { assignedTo: { type: 'user', name: 'Ana', email: 'ana@example.com' } }),
  issue('archived', '2026-03-02T10:05:00Z', { status: 'ignored' }),
  issue('resolved', '2026-03-02T11:00:00Z', fixed),
]

test('who was named, who saw it and what mended it add up in any order, and the end alone has its start', () => {
  expect(only(...course)[ISSUE]).toMatchObject({
    status: 'RESOLVED',
    startedAt: '2026-03-02T10:00:00.391Z',
    acknowledgedAt: '2026-03-02T10:05:00.000Z',
    resolvedAt: '2026-03-02T11:00:00.000Z',
    assigneeEmail: 'ana@example.com',
    summary: expect.stringContaining('Fixed by commit c0ffee of shop/checkout.'),
  })
  expect(only(course[3]!)[ISSUE]).toMatchObject({
    status: 'RESOLVED',
    startedAt: '2026-03-02T10:00:00.391Z',
    resolvedAt: '2026-03-02T11:00:00.000Z',
  })
  expectOrderNotToMatter(sentry, course)
})

test('an issue that comes back is open, and its end is taken back', () => {
  const back = issue('unresolved', '2026-03-04T08:00:00Z')
  const { [ISSUE]: incident } = only(...course, back)

  expect(incident).toMatchObject({ status: 'OPEN' })
  expect(incident).not.toHaveProperty('resolvedAt')
  expectOrderNotToMatter(sentry, [...course, back])
})

test('a resolution without the header is one all the same, and is at no time', () => {
  const { [ISSUE]: incident } = only(issue('resolved', null, fixed), issue('created', null))

  expect(incident).toMatchObject({ status: 'RESOLVED' })
  expect(incident).not.toHaveProperty('resolvedAt')
})

test('an issue alert tells of the incident of its issue, and one that fires again does not date it anew', () => {
  const first = issueAlert('2026-03-02T10:10:01Z', '2026-03-02T10:10:00.500000Z')
  const again = issueAlert('2026-03-02T10:40:01Z', '2026-03-02T10:40:00.000000Z')

  expect(incidentsIn(sentry, first)).toMatchObject([
    {
      externalId: ISSUE,
      status: 'OPEN',
      severity: 'SEV1',
      service: 'checkout',
      team: 'shop',
      summary: 'In pay(cart)\n\nRelease: checkout@1.4.0\n\nAlert rule: Payments fail',
      url: 'https://sentry.io/organizations/our-org/issues/1170820242/',
    },
  ])
  expect(only(again, first)[ISSUE]).toMatchObject({ startedAt: '2026-03-02T10:10:00.500Z' })
  expect(only(again, course[0]!, first)[ISSUE]).toMatchObject({ startedAt: '2026-03-02T10:00:00.391Z' })
  expectOrderNotToMatter(sentry, [first, again, course[3]!])
})

test('a metric alert is over when it is resolved, whether or not Sentry says when it was closed', () => {
  const sentOnly = [metric('critical', '2026-03-02T10:05:02Z'), metric('resolved', '2026-03-02T10:30:00Z')]
  const closed = metric('resolved', '2026-03-02T10:30:00Z', { date_closed: '2026-03-02T10:29:58Z' })

  expect(only(...sentOnly)).toEqual({
    'metric-alert/4': {
      title: 'Too many errors',
      summary: '1000 events in the last 10 minutes\nFilter: level:error',
      url: 'https://sentry.io/organizations/our-org/alerts/1/',
      status: 'RESOLVED',
      startedAt: '2026-03-02T10:00:00.000Z',
      detectedAt: '2026-03-02T10:05:00.000Z',
      resolvedAt: '2026-03-02T10:30:00.000Z',
      severity: 'SEV1',
      service: 'checkout',
      detectedBy: 'ALERT',
    },
  })
  expect(only(closed)['metric-alert/4']).toMatchObject({ resolvedAt: '2026-03-02T10:29:58.000Z' })
  expectOrderNotToMatter(sentry, [...sentOnly, metric('warning', '2026-03-02T10:20:00Z')])
})

test('a metric alert that is resolved and dated nowhere is over, at no time', () => {
  const { 'metric-alert/4': incident } = only(metric('resolved', null), metric('critical', null))

  expect(incident).toMatchObject({ status: 'RESOLVED' })
  expect(incident).not.toHaveProperty('resolvedAt')
})

test('what the old plugin sends is an incident of its issue', () => {
  expect(incidentsIn(sentry, { payload: legacy })).toEqual([
    {
      source: 'sentry',
      externalId: 'issue/27379932',
      eventAt: '2026-03-02T14:43:05.000Z',
      title: 'This is a test',
      summary: 'In raven.scripts.runner in main\n\nRelease: a1',
      url: 'https://app.example.com/issues/27379932/',
      status: 'OPEN',
      startedAt: '2026-03-02T14:43:05.000Z',
      startIsAssumed: true,
      resolvedAt: null,
      severity: 'SEV3',
      service: 'checkout',
      detectedBy: 'ALERT',
    },
  ])
})

test.each(['error', 'comment', 'installation', 'seer', 'constructor'])(
  '“%s” brings nothing, in a sentence',
  (event) => {
    expect(readSample(sentry, sent(event, null, { action: 'created', data: {} }))).toEqual({
      facts: [],
      why: expect.stringMatching(/\.$/),
    })
  },
)

test('what a proxy took the header from is told by its body', () => {
  const { payload } = issue('created', null)
  expect(incidentsIn(sentry, { payload })).toMatchObject([{ externalId: ISSUE }])
})

test.each([[{}], [[]], ['text'], [null], [{ data: {} }], [{ text: 'an error' }]])(
  '%j is said to be unlike what Sentry sends',
  (payload) => {
    expect(() => readSample(sentry, { payload })).toThrow(/no issue and no alert/)
  },
)
