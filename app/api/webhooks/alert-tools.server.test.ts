import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client.server'
import { allRead } from '@/lib/deliveries/beside.server'
import { sign } from '@/lib/deliveries/signature.server'
import {
  alertGroup,
  datadogEvent,
  grafanaAlert,
  grafanaGroup,
  irmEvent,
  newRelicIssue,
  prometheusAlert,
  resolvedAlert,
} from '@/lib/vendors/alert-payloads'
import { githubIssue, gitlabIssue, jiraIssue, jiraStatus, sentryIssue } from '@/lib/vendors/issue-payloads'
import { findVendor } from '@/lib/vendors/vendors'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { incidentOf, TestSender } from './test-sender'

freshDatabase()

const folder = new URL('../../../../shared/formats/payloads/', import.meta.url)
const isThere = existsSync(folder)
const TOOLS = ['alertmanager', 'grafana', 'grafana-irm', 'sentry', 'datadog', 'newrelic', 'jira', 'github', 'gitlab']

let senders: Record<string, TestSender>
beforeAll(async () => {
  senders = Object.fromEntries(await Promise.all(TOOLS.map(async (id) => [id, await TestSender.of(id)] as const)))
})

const senderOf = (id: string) => senders[id]!
async function send(id: string, body: string, event = '') {
  const answer = await senderOf(id).send({ event, body })
  expect(answer.status).toBe(202)
  const { deliveryId } = (await answer.json()) as { deliveryId: string }
  await allRead()
  return db().delivery.findUniqueOrThrow({ where: { id: deliveryId } })
}

const slug = (name: string) => ({ slug: name })
type Rows = Record<string, Record<string, unknown>>

/** Payloads that vendors publish or that stand in tests of others, and what comes of each. */
const samples: [file: string, event: string, rows: Rows][] = [
  [
    'alertmanager.v4.firing-single.rewrapped',
    '',
    {
      'aac3b474e2c0658c/2026-02-12T16:08:39.000Z': {
        title: 'SuperplaneTestAlert: SuperPlane test alert is firing',
        status: 'OPEN',
        severity: 'SEV3',
        startedAt: new Date('2026-02-12T16:08:39Z'),
        resolvedAt: null,
        service: null,
        url: 'http://fd66aa456472:9090/graph?g0.expr=vector%281%29&g0.tab=1',
      },
    },
  ],
  [
    'alertmanager.v4.firing',
    '',
    {
      'f404ecabc8dd5cd7/2023-06-12T08:24:38.326Z': {
        title: 'InstanceDown: Instance localhost:8081 down',
        severity: 'SEV1',
        service: slug('node'),
        startedAt: new Date('2023-06-12T08:24:38.326Z'),
        url: null,
        detectedBy: 'ALERT',
      },
      'f8f08d4e32c61a9d/2023-06-12T08:24:38.326Z': { title: 'InstanceDown: Instance localhost:8082 down' },
    },
  ],
  [
    'grafana.alerting.v1.firing',
    '',
    {
      'c6eadffa33fcdf37/2021-10-12T07:51:03.157Z': {
        title: 'High memory usage: This alert was triggered for zone us-1',
        status: 'OPEN',
        severity: null,
        team: slug('blue'),
        startedAt: new Date('2021-10-12T07:51:03.157Z'),
        resolvedAt: null,
        url: 'https://play.grafana.org/alerting/1afz29v7z/edit',
      },
      'bc97ff14869b13e3/2021-10-12T07:56:03.157Z': { url: 'https://play.grafana.org/alerting/d1rdpdv7k/edit' },
    },
  ],
  [
    'grafana.alerting.webhook-oncall',
    '',
    {
      'f404ecabc8dd5cd7/2023-06-12T08:24:38.326Z': { severity: 'SEV1' },
      'f8f08d4e32c61a9d/2023-06-12T08:24:38.326Z': { severity: 'SEV1' },
      '39f38c0611ee7abd/2023-06-12T08:24:38.326Z': { severity: 'SEV1', service: slug('node') },
    },
  ],
  [
    'grafana-irm.outgoing-webhook',
    '',
    {
      I6HNZGUFG4K11: {
        title: 'Incident',
        status: 'RESOLVED',
        severity: null,
        service: slug('main-integration-webhook'),
        team: slug('webhooks-demo'),
        startedAt: new Date('2023-04-19T21:53:48.231Z'),
        acknowledgedAt: new Date('2023-04-19T21:54:39.029Z'),
        resolvedAt: new Date('2023-04-19T21:59:21.714Z'),
      },
    },
  ],
  [
    'sentry.issue.created',
    'issue',
    {
      'issue/1170820242': {
        title: 'ReferenceError: blooopy is not defined',
        status: 'OPEN',
        severity: 'SEV2',
        service: slug('front-end'),
        startedAt: new Date('2019-08-19T20:58:37.391Z'),
        url: null,
      },
    },
  ],
  [
    'sentry.event_alert.triggered',
    'event_alert',
    {
      'issue/1117540176': {
        title: 'ReferenceError: heck is not defined',
        status: 'OPEN',
        severity: 'SEV2',
        service: slug('front-end'),
        startedAt: new Date('2019-08-19T21:06:17.677Z'),
        url: 'https://sentry.io/organizations/test-org/issues/1117540176/events/e4874d664c3540c1a32eab185f12c5ab/',
      },
    },
  ],
  [
    'sentry.metric_alert.resolved',
    'metric_alert',
    {
      'metric-alert/4': {
        title: 'Too many errors',
        status: 'RESOLVED',
        service: slug('bar'),
        startedAt: new Date('2020-09-13T12:26:40Z'),
        detectedAt: new Date('2020-09-13T12:26:40Z'),
        // It was closed at no time, and this delivery has no header that says when it was sent.
        resolvedAt: null,
      },
    },
  ],
  [
    'newrelic.workflow.activated',
    '',
    {
      'issue-123': {
        title: 'High Error Rate on Application XYZ',
        status: 'OPEN',
        severity: 'SEV1',
        service: slug('application-xyz'),
        team: slug('platform'),
        startedAt: new Date('2021-07-01T00:00:00Z'),
        url: 'https://one.newrelic.com/issues/issue-123',
      },
    },
  ],
]

test.runIf(isThere).each(samples)('%s becomes the rows it should, once', async (file, event, rows) => {
  const source = file.split('.')[0]!
  const body = readFileSync(new URL(`${file}.json`, folder), 'utf8')
  const first = await send(source, body, event)
  const again = await send(source, `${body} `, event)

  expect(first).toMatchObject({ status: 'TAKEN', problem: null })
  expect(again.records).toMatchObject(Object.keys(rows).map(() => ({ kind: 'incident', outcome: 'duplicate' })))
  for (const [externalId, row] of Object.entries(rows)) expect(await incidentOf(source, externalId)).toMatchObject(row)
})

test.runIf(isThere).each([
  ['datadog.firehydrant-template.triggered', 'FAILED', /payload of ours/],
  ['datadog.template.keep', 'FAILED', /payload of ours/],
  ['jira.issue_created', 'IGNORED', /GBL-108 is of the type Story/],
])('%s is %s, in a sentence', async (file, status, problem) => {
  const delivery = await send(file.split('.')[0]!, readFileSync(new URL(`${file}.json`, folder), 'utf8'))
  expect(delivery).toMatchObject({ status, problem: expect.stringMatching(problem) })
})

const START = '2026-03-05T10:00:00.000Z'
const TAKEN = '2026-03-05T10:04:00.000Z'
const END = '2026-03-05T10:42:00.000Z'

/** The course of one incident as each of them tells it, with when it was taken up, where they know that. */
const courses: [id: string, event: string, externalId: string, takenUp: string | null, told: { payload: unknown }[]][] =
  [
    [
      'alertmanager',
      '',
      `abc/${START}`,
      null,
      [
        alertGroup([prometheusAlert({ fingerprint: 'abc', startsAt: START })]),
        alertGroup([resolvedAlert({ fingerprint: 'abc', startsAt: START, endsAt: END })]),
      ],
    ],
    [
      'grafana',
      '',
      `abc/${START}`,
      null,
      [
        grafanaGroup(grafanaAlert({ fingerprint: 'abc', startsAt: START })),
        grafanaGroup(grafanaAlert({ fingerprint: 'abc', startsAt: START, status: 'resolved', endsAt: END })),
      ],
    ],
    [
      'grafana-irm',
      '',
      'ITWICE',
      TAKEN,
      [
        irmEvent('alert group created', START, { id: 'ITWICE', created_at: START }),
        irmEvent('acknowledge', TAKEN, {
          id: 'ITWICE',
          created_at: START,
          state: 'acknowledged',
          acknowledged_at: TAKEN,
        }),
        irmEvent('resolve', END, {
          id: 'ITWICE',
          created_at: START,
          state: 'resolved',
          acknowledged_at: TAKEN,
          resolved_at: END,
        }),
      ],
    ],
    [
      'datadog',
      '',
      '91/twice',
      null,
      [
        datadogEvent('Triggered', START, { cycle_key: 'twice' }),
        datadogEvent('Re-Triggered', TAKEN, { cycle_key: 'twice' }),
        datadogEvent('Recovered', END, { cycle_key: 'twice' }),
      ],
    ],
    [
      'newrelic',
      '',
      'twice',
      TAKEN,
      [
        newRelicIssue('ACTIVATED', START, { issueId: 'twice', createdAt: Date.parse(START) }),
        newRelicIssue('ACKNOWLEDGED', TAKEN, { issueId: 'twice', createdAt: Date.parse(START) }),
        newRelicIssue('CLOSED', END, { issueId: 'twice', createdAt: Date.parse(START) }),
      ],
    ],
    [
      'jira',
      '',
      'shop.atlassian.net/10666',
      TAKEN,
      [
        jiraIssue('created', START, { created: START }),
        jiraIssue('updated', TAKEN, {
          created: START,
          status: jiraStatus('indeterminate'),
          statuscategorychangedate: TAKEN,
        }),
        jiraIssue('updated', END, { created: START, status: jiraStatus('done'), resolutiondate: END }),
      ],
    ],
    [
      'github',
      'issues',
      '77',
      null,
      [
        githubIssue('opened', START, { id: 77, created_at: START }),
        githubIssue('closed', END, { id: 77, created_at: START, state: 'closed', closed_at: END }),
      ],
    ],
    [
      'gitlab',
      'Issue Hook',
      'shop/checkout#23',
      TAKEN,
      [
        gitlabIssue(START, { created_at: START }),
        gitlabIssue(
          TAKEN,
          { created_at: START, escalation_status: 'acknowledged' },
          { changes: { escalation_status: { current: 'acknowledged' } } },
        ),
        gitlabIssue(END, { created_at: START, state: 'closed', closed_at: END }),
      ],
    ],
  ]

test.each(courses)('%s: its end first, then all of it, and all of it again, is one incident', async (...course) => {
  const [id, event, externalId, takenUp, told] = course
  const before = await db().incident.count()
  for (const { payload } of [told.at(-1)!, ...told, ...told.toReversed()]) {
    const delivery = await senderOf(id).tell(event, payload)
    expect(delivery).toMatchObject({ status: 'TAKEN', problem: null, records: [{ kind: 'incident' }] })
  }

  expect(await db().incident.count()).toBe(before + 1)
  expect(await incidentOf(id, externalId)).toMatchObject({
    status: 'RESOLVED',
    startedAt: new Date(START),
    acknowledgedAt: takenUp && new Date(takenUp),
    resolvedAt: new Date(END),
  })
})

test('what Sentry resolved ends when the header says that it was sent', async () => {
  const { headers = {}, payload } = sentryIssue('resolved', END, { id: '77', firstSeen: START })
  const body = JSON.stringify(payload)
  const { made } = senderOf('sentry')
  const signed = sign(findVendor('sentry')!.signatures[0]!, body, made.secret)
  expect((await senderOf('sentry').send({ event: 'issue', body, headers: { ...headers, ...signed } })).status).toBe(202)
  await allRead()

  expect(await incidentOf('sentry', 'issue/77')).toMatchObject({
    status: 'RESOLVED',
    startedAt: new Date(START),
    resolvedAt: new Date(END),
  })
})

test('a body that broke off is not kept, even where what shows who sends it does not cover it', async () => {
  const { made } = senderOf('alertmanager')
  const before = await db().delivery.count()
  const headers = { host: 'localhost', authorization: `Bearer ${made.secret}`, 'content-length': '900' }

  expect((await senderOf('alertmanager').post(made.id, headers, '{"alerts":[')).status).toBe(400)
  expect(await db().delivery.count()).toBe(before)
})

test('a delivery that tells of less than there was is taken in, and says so', async () => {
  const { payload } = alertGroup([prometheusAlert({ fingerprint: 'cut' })], { truncatedAlerts: 3 })
  expect(await senderOf('alertmanager').tell('', payload)).toMatchObject({
    status: 'TAKEN',
    event: 'firing',
    problem: expect.stringMatching(/left out 3 more alerts/),
  })
})

test.each(TOOLS.filter((id) => id !== 'github' && id !== 'gitlab'))(
  '%s: the command by which it is tried is let in, and comes to a test that is over or to a sentence',
  async (id) => {
    const { made } = senderOf(id)
    const headers = Object.fromEntries(
      [...made.command.matchAll(/-H '([^:]+): ([^']*)'/g)].map(([, name, value]) => [name!, value!]),
    )
    const [, body = ''] = /--data-binary '([^']*)'/.exec(made.command) ?? []
    const answer = await senderOf(id).post(made.id, { host: 'localhost', ...headers }, body)
    const { deliveryId } = (await answer.json()) as { deliveryId: string }
    await allRead()
    const delivery = await db().delivery.findUniqueOrThrow({ where: { id: deliveryId } })

    if (delivery.status === 'IGNORED') expect(delivery.problem).toMatch(/works\.$/)
    else
      expect(
        await db().incident.findFirstOrThrow({ where: { source: id }, orderBy: { number: 'desc' } }),
      ).toMatchObject({
        title: expect.stringMatching(/\btest\b/i),
        status: 'RESOLVED',
      })
  },
)
