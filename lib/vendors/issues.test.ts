import { expect, test } from 'vitest'
import { github } from './github'
import { gitlab } from './gitlab'
import { labelled } from './incident-labels'
import { githubIssue as onGitHub, gitlabIssue as onGitLab } from './issue-payloads'
import { addedUp, expectOrderNotToMatter, incidentsIn, readSample } from './vendor-check'

const closed = { state: 'closed', closed_at: '2026-03-02T10:42:00Z' }
const onGitHubCourse = [
  onGitHub('opened', '2026-03-02T10:00:00Z', {}, ['incident']),
  onGitHub('labeled', '2026-03-02T10:05:00Z', {}, ['incident', 'sev2', 'service:Checkout API', 'team/shop']),
  onGitHub('closed', '2026-03-02T10:42:00Z', closed, ['incident', 'sev2', 'service:Checkout API', 'team/shop']),
]

test('an issue with an incident label is an incident from its opening to its closing, in any order', () => {
  expect(addedUp(github, onGitHubCourse)).toEqual({
    '444500041': {
      title: 'Checkout is down',
      url: 'https://github.com/shop/checkout/issues/12',
      status: 'RESOLVED',
      startedAt: '2026-03-02T10:00:00.000Z',
      resolvedAt: '2026-03-02T10:42:00.000Z',
      severity: 'SEV2',
      service: 'checkout-api',
      team: 'shop',
    },
  })
  expect(incidentsIn(github, onGitHubCourse[2]!)).toMatchObject([{ startedAt: '2026-03-02T10:00:00.000Z' }])
  expectOrderNotToMatter(github, onGitHubCourse)
})

test('one that is opened again is open, and its end is taken back', () => {
  const course = [...onGitHubCourse, onGitHub('reopened', '2026-03-03T08:00:00Z')]
  const { '444500041': incident } = addedUp(github, course)

  expect(incident).toMatchObject({ status: 'OPEN' })
  expect(incident).not.toHaveProperty('resolvedAt')
  expectOrderNotToMatter(github, course)
})

test.each(['deleted', 'transferred'])('that an issue was %s takes nothing back', (action) => {
  expect(readSample(github, onGitHub(action, '2026-03-03T08:00:00Z'))).toMatchObject({ facts: [] })
})

test.each([
  [['bug'], { isIncident: false }],
  [['incident-review', 'several', 'severity', 'security:high'], { isIncident: false }],
  [['Incident'], { isIncident: true }],
  [['type::incident'], { isIncident: true }],
  [['severity:critical'], { isIncident: true, severity: 'critical' }],
  [['severity/2'], { isIncident: true, severity: 'sev2' }],
  [['SEV1'], { isIncident: true, severity: '1' }],
  [['team: Shop', 'service/api'], { isIncident: false, team: 'Shop', service: 'api' }],
])('the labels %j say %j', (names, said) => {
  expect(labelled(names)).toEqual({ ...said, ...('severity' in said && said.severity === '1' && { severity: 'sev1' }) })
})

test('an issue without such a label brings nothing, in a sentence', () => {
  expect(readSample(github, onGitHub('opened', '2026-03-02T10:00:00Z', {}, ['bug']))).toEqual({
    facts: [],
    why: '#12 has no label that calls it an incident.',
  })
})

const moved = (current: string) => ({ changes: { escalation_status: { previous: 'triggered', current } } })
const onGitLabCourse = [
  onGitLab('2026-03-02 10:00:00 UTC'),
  onGitLab('2026-03-02 10:04:00 UTC', { escalation_status: 'acknowledged' }, moved('acknowledged')),
  onGitLab('2026-03-02 10:10:00 UTC', { escalation_status: 'acknowledged', severity: 'unknown' }),
  onGitLab('2026-03-02 10:30:00 UTC', { escalation_status: 'resolved' }, moved('resolved')),
  onGitLab('2026-03-02 10:42:00 UTC', { state: 'closed', closed_at: '2026-03-02 10:42:00 UTC' }),
]

test('an issue of GitLab of the type incident is one, in any order of its events', () => {
  expect(addedUp(gitlab, onGitLabCourse)).toEqual({
    'shop/checkout#23': {
      title: 'Checkout is down',
      summary: 'Nothing can be paid.',
      url: 'https://gitlab.example.com/shop/checkout/-/issues/incident/23',
      status: 'RESOLVED',
      startedAt: '2026-03-02T10:00:00.000Z',
      acknowledgedAt: '2026-03-02T10:04:00.000Z',
      mitigatedAt: '2026-03-02T10:30:00.000Z',
      resolvedAt: '2026-03-02T10:42:00.000Z',
      severity: 'SEV1',
      visibility: 'EVERYONE',
    },
  })
  expectOrderNotToMatter(gitlab, [...onGitLabCourse, onGitLab('2026-03-03 08:00:00 UTC')])
})

test('what is confidential there is private to its team here', () => {
  const { payload } = onGitLab('2026-03-02 10:00:00 UTC', { confidential: true })
  expect(incidentsIn(gitlab, { headers: { 'x-gitlab-event': 'Confidential Issue Hook' }, payload })).toMatchObject([
    { visibility: 'TEAM' },
  ])
})

test.each([
  ['of the type issue', { type: 'Issue', escalation_status: undefined }, {}, 0],
  ['of no type, with the status of an incident', { type: undefined }, {}, 1],
  [
    'of the type issue with the label',
    { type: 'Issue', escalation_status: undefined },
    { labels: [{ title: 'incident' }] },
    1,
  ],
])('an issue %s is told as %#', (_, over, more, count) => {
  const { facts, why } = readSample(gitlab, onGitLab('2026-03-02 10:00:00 UTC', over, more))

  expect(facts).toHaveLength(count)
  if (count === 0) expect(why).toMatch(/^#23 is not of the type incident/)
})
