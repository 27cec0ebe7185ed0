import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  alertGroup,
  datadogEvent,
  grafanaAlert,
  grafanaGroup,
  irmEvent,
  newRelicIssue,
  prometheusAlert,
  resolvedAlert,
} from './alert-payloads'
import { fireHydrantEvent, incidentIoEvent, opsgenieText, pagerDutyEvent, rootlyEvent } from './incident-payloads'
import {
  githubIssue,
  gitlabIssue,
  jiraIssue,
  jiraStatus,
  sentryIssue,
  sentryIssueAlert,
  sentryLegacy,
  sentryMetricAlert,
} from './issue-payloads'
import { parseExactJson } from './payload'
import {
  deploymentStatusEvent,
  gitlabDeploymentEvent,
  gitlabPushEvent,
  mergeRequestEvent,
  pullRequestEvent,
  pushEvent,
  reviewEvent,
} from './payload-factory'
import type { Vendor } from './vendor'
import { expectMutationsToBeRead, type Sample } from './vendor-check'
import { findVendor, VENDORS } from './vendors'

const folder = new URL('../../../shared/formats/payloads/', import.meta.url)
const doors = new URL('../../app/api/webhooks/', import.meta.url)
const AT = '2026-03-02T10:00:00Z'

const named = (header: string, event: string, payload: unknown): Sample => ({ headers: { [header]: event }, payload })
const github = (event: string, payload: unknown) => named('x-github-event', event, payload)
const gitlab = (event: string, payload: unknown) => named('x-gitlab-event', event, payload)
const message = (type: string, data: object) => ({ payload: { type, timestamp: AT, data } })
const record = { source: 'own', externalId: '1' }

/** What a vendor sends in earnest, beside the delivery by which it is tried. */
const EXAMPLES: Record<string, Sample[]> = {
  github: [
    github('pull_request', pullRequestEvent()),
    github('pull_request_review', reviewEvent()),
    github('push', pushEvent()),
    github('deployment_status', deploymentStatusEvent()),
    githubIssue('labeled', AT),
  ],
  gitlab: [
    gitlab('Merge Request Hook', mergeRequestEvent()),
    gitlab('Push Hook', gitlabPushEvent()),
    gitlab('Deployment Hook', gitlabDeploymentEvent()),
    gitlab('System Hook', mergeRequestEvent()),
    gitlabIssue(AT),
  ],
  pagerduty: ['triggered', 'acknowledged', 'resolved', 'reopened', 'priority_updated'].map((name) => ({
    payload: pagerDutyEvent(`incident.${name}`, AT),
  })),
  incidentio: [
    { payload: incidentIoEvent('incident_created_v2', AT, 'live') },
    { payload: incidentIoEvent('incident_status_updated_v2', AT, 'closed', {}, 'live') },
  ],
  rootly: ['created', 'mitigated', 'resolved'].map((name) => ({ payload: rootlyEvent(`incident.${name}`, AT) })),
  firehydrant: [
    {
      payload: fireHydrantEvent([
        ['started', AT],
        ['resolved', AT],
      ]),
    },
  ],
  opsgenie: ['Create', 'Acknowledge', 'Close'].map((action) => ({
    payload: parseExactJson(opsgenieText(action, '1772445600165999999')),
  })),
  grafana: [grafanaGroup(grafanaAlert(), grafanaAlert({ status: 'resolved', endsAt: AT })), irmEvent('resolve', AT)],
  'grafana-irm': ['acknowledged', 'resolved'].map((state) =>
    irmEvent(state, AT, { state, acknowledged_at: AT, resolved_at: AT }),
  ),
  alertmanager: [alertGroup([prometheusAlert(), resolvedAlert({ fingerprint: 'f8f08d4e32c61a9d' })])],
  sentry: [
    ...['created', 'archived', 'resolved', 'unresolved'].map((action) =>
      sentryIssue(action, AT, { statusDetails: { inCommit: { repository: 'shop/checkout', commit: 'c0ffee' } } }),
    ),
    sentryIssueAlert(AT, AT),
    sentryMetricAlert('critical', AT),
    sentryMetricAlert('resolved', null),
    { payload: sentryLegacy },
  ],
  datadog: ['Triggered', 'Recovered'].map((transition) => datadogEvent(transition, AT)),
  newrelic: ['ACTIVATED', 'ACKNOWLEDGED', 'CLOSED'].map((state) => newRelicIssue(state, AT)),
  jira: ['new', 'indeterminate', 'done'].map((key) =>
    jiraIssue('updated', AT, { status: jiraStatus(key), resolutiondate: AT }, [{ field: 'Status', toString: key }]),
  ),
  standard: [
    message('incident.created', { ...record, title: 'Down', startedAt: AT, resolvedAt: AT, severity: 'SEV2' }),
    message('work-log.created', { ...record, personEmail: 'ana@example.com', minutes: 30, startedAt: AT }),
  ],
}

/** Payloads of a vendor's, by their names, where the collection is there. */
function collectedOf(id: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.startsWith(`${id}.`) && name.endsWith('.json'))
}

function samplesOf({ id, setUp }: Vendor): Sample[] {
  const trial = { headers: lowered(setUp.trial.headers), payload: JSON.parse(setUp.trial.body) as unknown }
  const headers = (name: string): Record<string, string> =>
    id === 'github' ? { 'x-github-event': name.split('.')[1]! } : {}
  const sent = collectedOf(id).map((name) => ({
    headers: headers(name),
    payload: parseExactJson(readFileSync(new URL(name, folder), 'utf8')),
  }))
  return [trial, ...(EXAMPLES[id] ?? []), ...sent]
}

function lowered(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

test.each(VENDORS)(
  '$name: whatever is changed in what it sends, it is read or said to be unfit',
  (vendor) => {
    expectMutationsToBeRead(vendor, samplesOf(vendor))
  },
  180_000,
)

test.each(VENDORS)('$name: no text whatever breaks its reading', (vendor) => {
  for (const text of [
    '',
    ' ',
    '{',
    'null',
    '0',
    '[]',
    '"x"',
    '[[[[]]]]',
    '{"a":',
    '\u0000',
    '{"__proto__":{"event":1}}',
  ])
    expect(() => read(vendor, text)).not.toThrow(TypeError)
})

function read(vendor: Vendor, text: string): void {
  try {
    const payload = vendor.parse(text, () => null)
    vendor.read(vendor.eventIn?.(payload) ?? '', payload, { words: [], mapping: vendor.mapping ?? {} })
  } catch (error) {
    if ((error as Error).name !== 'UnfitPayload') throw new TypeError(String(error), { cause: error })
  }
}

test.each(VENDORS)('$name: nothing of a secret is kept with its deliveries', ({ keeps, signatures }) => {
  const secret = [
    'authorization',
    'cookie',
    'x-aftermerge-secret',
    ...signatures.map((one) => 'header' in one && one.header),
  ]

  expect(keeps.filter((name) => secret.includes(name) || name.includes('signature'))).toEqual([])
  expect(keeps).toEqual(keeps.map((name) => name.toLowerCase()))
})

test.each(VENDORS)('$name: whoever sets it up is told where, how and what for', ({ id, setUp }) => {
  expect(findVendor(id)?.setUp).toBe(setUp)
  expect(setUp.steps.length).toBeGreaterThan(1)
  for (const step of setUp.steps) expect(step).toMatch(/[.;:]$/)
  expect(setUp.events.length).toBeGreaterThan(0)
})

test('of every payload that is collected it is written down what comes of it', () => {
  const tables = readdirSync(doors)
    .filter((name) => name.endsWith('.server.test.ts'))
    .map((name) => readFileSync(new URL(name, doors), 'utf8'))
    .join()
  // Of the messages of Standard Webhooks the name of the collection is longer than the vendor's.
  const collected = [...VENDORS.flatMap(({ id }) => collectedOf(id)), 'standard-webhooks.spec-example.json']

  const left = collected.filter((name) => !tables.includes(name.replace(/\.json$/, '')))
  expect(left).toEqual([])
})
