import { expect, test } from 'vitest'
import { jiraIssue as issue, jiraStatus as category } from './issue-payloads'
import { jira } from './jira'
import { addedUp, expectOrderNotToMatter, incidentsIn, readSample } from './vendor-check'

const ID = 'shop.atlassian.net/10666'
const CHANGE = { field: 'Status', fieldtype: 'jira', fromString: 'Open', toString: 'In Progress' }

const taken = {
  status: category('indeterminate'),
  statuscategorychangedate: '2026-03-02T13:04:00.100+0300',
}
const done = {
  status: category('done'),
  statuscategorychangedate: '2026-03-02T13:42:00.500+0300',
  resolutiondate: '2026-03-02T13:42:00.490+0300',
}
const course = [
  issue('created', '2026-03-02T10:00:01.300Z'),
  issue('updated', '2026-03-02T10:04:00.150Z', taken, [CHANGE]),
  issue('updated', '2026-03-02T10:20:00.150Z', { ...taken, priority: { name: 'High' } }, [{ field: 'priority' }]),
  issue('updated', '2026-03-02T10:42:00.600Z', { ...done, priority: { name: 'High' } }, [
    { field: 'resolution', fromString: null, toString: 'Done' },
    CHANGE,
  ]),
]

test('an issue of a type that is called an incident is one, in any order of its events', () => {
  expect(addedUp(jira, course)).toEqual({
    [ID]: {
      title: 'Checkout is down',
      url: 'https://shop.atlassian.net/browse/SHOP-108',
      status: 'RESOLVED',
      startedAt: '2026-03-02T10:00:00.971Z',
      acknowledgedAt: '2026-03-02T10:04:00.100Z',
      resolvedAt: '2026-03-02T10:42:00.490Z',
      severity: 'SEV2',
      service: 'checkout-api',
      assigneeEmail: 'ana@example.com',
    },
  })
  expectOrderNotToMatter(jira, course)
})

test('its end alone has its start, its end and its status', () => {
  expect(incidentsIn(jira, course[3]!)).toMatchObject([
    { status: 'RESOLVED', startedAt: '2026-03-02T10:00:00.971Z', resolvedAt: '2026-03-02T10:42:00.490Z' },
  ])
})

test('an issue that is opened again is open, its end is taken back, and it was taken up when it first was', () => {
  const reopened = issue(
    'updated',
    '2026-03-04T08:00:00.150Z',
    { ...taken, statuscategorychangedate: '2026-03-04T11:00:00.100+0300' },
    [CHANGE, { field: 'resolution', fromString: 'Done', toString: null }],
  )
  const { [ID]: incident } = addedUp(jira, [...course, reopened])

  expect(incident).toMatchObject({ status: 'ACKNOWLEDGED', acknowledgedAt: '2026-03-02T10:04:00.100Z' })
  expect(incident).not.toHaveProperty('resolvedAt')
  expectOrderNotToMatter(jira, [...course, reopened])
})

test('a server that does not date its categories has what the event says', () => {
  const older = { statuscategorychangedate: undefined, resolutiondate: null }
  const told = [
    issue('updated', '2026-03-02T10:04:00Z', { status: category('indeterminate'), ...older }, [CHANGE]),
    issue('updated', '2026-03-02T10:42:00Z', { status: category('done'), ...older }, [CHANGE]),
  ]
  expect(addedUp(jira, told)[ID]).toMatchObject({
    acknowledgedAt: '2026-03-02T10:04:00.000Z',
    resolvedAt: '2026-03-02T10:42:00.000Z',
  })
})

test.each([
  ['the label incident', { issuetype: { name: 'Bug' }, labels: ['backend', 'Incident'] }, 1],
  ['another type', { issuetype: { name: 'Story' } }, 0],
  ['a label that only begins so', { issuetype: { name: 'Bug' }, labels: ['incident-review'] }, 0],
])('of %s, %# is an incident as it should be', (_, fields, count) => {
  const { facts, why } = readSample(jira, issue('created', '2026-03-02T10:00:01Z', fields))

  expect(facts).toHaveLength(count)
  if (count === 0) expect(why).toMatch(/^SHOP-108 is of the type .* no label calls it an incident\.$/)
})

test.each([
  ['Blocker', 'SEV1'],
  ['Major', 'SEV2'],
  ['Medium', 'SEV3'],
  ['Lowest', 'SEV4'],
  ['Whenever', undefined],
])('the priority %s is %s', (name, severity) => {
  const [item] = incidentsIn(jira, issue('created', '2026-03-02T10:00:01Z', { priority: { name } }))
  expect(item?.severity).toBe(severity)
})

test.each(['jira:issue_deleted', 'comment_created', 'constructor', 'jira:worklog_updated'])(
  '“%s” brings nothing, in a sentence',
  (webhookEvent) => {
    expect(readSample(jira, { payload: { webhookEvent } })).toEqual({ facts: [], why: expect.stringMatching(/\.$/) })
  },
)

test.each([[{}], [[]], ['text'], [null], [{ issue: { key: 'SHOP-1' } }]])(
  '%j is said to be unlike what Jira sends by itself',
  (payload) => {
    expect(() => readSample(jira, { payload })).toThrow(/webhookEvent/)
  },
)

test('the trial that is offered is an incident that is over', () => {
  expect(incidentsIn(jira, { payload: JSON.parse(jira.setUp.trial.body) })).toMatchObject([
    { status: 'RESOLVED', title: expect.stringMatching(/^A test/) },
  ])
})
