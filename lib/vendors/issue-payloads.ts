/** Payloads in the shape their vendors describe, with what a test is about laid over them. */

import type { Sample } from './vendor-check'

type Over = Record<string, unknown>

const seconds = (at: string) => String(Date.parse(at) / 1000)

export function sentrySent(resource: string | null, at: string | null, payload: object): Sample {
  return {
    headers: {
      ...(resource && { 'sentry-hook-resource': resource }),
      ...(at && { 'sentry-hook-timestamp': seconds(at) }),
    },
    payload: {
      ...payload,
      installation: { uuid: 'a8e5' },
      actor: { type: 'application', id: 'sentry', name: 'Sentry' },
    },
  }
}

export function sentryIssue(action: string, at: string | null, over: Over = {}): Sample {
  const data = {
    issue: {
      id: '1170820242',
      shortId: 'CHECKOUT-9',
      title: 'ReferenceError: cart is not defined',
      culprit: 'pay(cart)',
      level: 'error',
      status: 'unresolved',
      statusDetails: {},
      firstSeen: '2026-03-02T10:00:00.391000Z',
      lastSeen: '2026-03-02T10:20:00.000000Z',
      count: '12',
      userCount: 3,
      permalink: null,
      project: { id: '1', name: 'Checkout', slug: 'checkout' },
      assignedTo: null,
      ...over,
    },
  }
  return sentrySent('issue', at, { action, data })
}

export function sentryIssueAlert(at: string, datetime: string, over: Over = {}): Sample {
  const data = {
    event: {
      event_id: 'e4874d664c3540c1a32eab185f12c5ab',
      issue_id: '1170820242',
      title: 'ReferenceError: cart is not defined',
      level: 'fatal',
      culprit: 'pay(cart)',
      datetime,
      project: 1,
      release: 'checkout@1.4.0',
      tags: [
        ['browser', 'Chrome'],
        ['team', 'Shop'],
      ],
      url: 'https://sentry.io/api/0/projects/our-org/checkout/events/e4874d66/',
      web_url: 'https://sentry.io/organizations/our-org/issues/1170820242/',
      ...over,
    },
    triggered_rule: 'Payments fail',
  }
  return sentrySent('event_alert', at, { action: 'triggered', data })
}

export function sentryMetricAlert(action: string, at: string | null, over: Over = {}): Sample {
  const data = {
    description_title: `${action[0]!.toUpperCase()}${action.slice(1)}: Too many errors`,
    description_text: '1000 events in the last 10 minutes\\nFilter: level:error',
    metric_alert: {
      id: '4',
      identifier: '1',
      title: 'Sacred Marmot',
      date_started: '2026-03-02T10:00:00.000000Z',
      date_detected: '2026-03-02T10:05:00.000000Z',
      date_closed: null,
      projects: ['checkout'],
      alert_rule: { name: 'Too many errors' },
      ...over,
    },
    web_url: 'https://sentry.io/organizations/our-org/alerts/1/',
  }
  return sentrySent('metric_alert', at, { action, data })
}

export const sentryLegacy = {
  id: '27379932',
  project: 'checkout',
  project_name: 'Checkout',
  level: 'warning',
  culprit: 'raven.scripts.runner in main',
  message: 'This is a test',
  url: 'https://app.example.com/issues/27379932/',
  event: { event_id: '7bd6', timestamp: 1772462585.67, release: 'a1', tags: [['level', 'warning']] },
}

export function jiraIssue(name: string, at: string, fields: Over = {}, items: Over[] = []) {
  const payload = {
    timestamp: Date.parse(at),
    webhookEvent: `jira:issue_${name}`,
    issue_event_type_name: `issue_${name}`,
    user: { accountId: '557058', displayName: 'Ana' },
    issue: {
      id: '10666',
      self: 'https://shop.atlassian.net/rest/api/2/10666',
      key: 'SHOP-108',
      fields: {
        summary: 'Checkout is down',
        description: null,
        issuetype: { id: '1', name: '[System] Incident', subtask: false },
        project: { key: 'SHOP', name: 'Shop' },
        priority: { name: 'Highest', id: '1' },
        labels: [],
        components: [{ name: 'Checkout API' }],
        assignee: { displayName: 'Ana', emailAddress: 'Ana@Example.com' },
        status: jiraStatus('new'),
        created: '2026-03-02T13:00:00.971+0300',
        updated: '2026-03-02T13:00:00.971+0300',
        resolutiondate: null,
        statuscategorychangedate: '2026-03-02T13:00:01.245+0300',
        ...fields,
      },
    },
    changelog: { id: '12737', items },
  }
  return { payload }
}

export function jiraStatus(key: string) {
  return { name: `Our ${key}`, statusCategory: { id: 4, key, name: key } }
}

export function githubIssue(
  action: string,
  updated_at: string,
  over: Over = {},
  labels = ['incident', 'severity:critical'],
) {
  const payload = {
    action,
    issue: {
      id: 444500041,
      number: 12,
      title: 'Checkout is down',
      body: null,
      state: 'open',
      html_url: 'https://github.com/shop/checkout/issues/12',
      labels: labels.map((name) => ({ name, color: 'd73a4a' })),
      assignees: [],
      created_at: '2026-03-02T10:00:00Z',
      updated_at,
      closed_at: null,
      ...over,
    },
    repository: { id: 1, full_name: 'shop/checkout' },
  }
  return { headers: { 'x-github-event': 'issues' }, payload }
}

export function gitlabIssue(updated_at: string, over: Over = {}, more: Over = {}) {
  const payload = {
    object_kind: 'work_item',
    event_type: 'work_item',
    user: { username: 'ana' },
    project: { path_with_namespace: 'shop/checkout', default_branch: 'main' },
    object_attributes: {
      id: 301,
      iid: 23,
      title: 'Checkout is down',
      description: 'Nothing can be paid.',
      state: 'opened',
      type: 'Incident',
      severity: 'critical',
      escalation_status: 'triggered',
      confidential: false,
      url: 'https://gitlab.example.com/shop/checkout/-/issues/incident/23',
      created_at: '2026-03-02 10:00:00 UTC',
      updated_at,
      closed_at: null,
      ...over,
    },
    labels: [],
    assignees: [{ name: 'Ana', email: '[REDACTED]' }],
    changes: {},
    ...more,
  }
  return { headers: { 'x-gitlab-event': 'Issue Hook' }, payload }
}
