import { firstSaid } from './mapping'
import { readIssueEvent } from './jira/issue'
import { parseJson } from './payload'
import { SEVERITY_WORDS } from './severity-words'
import type { Vendor } from './vendor'

export const jira: Vendor = {
  id: 'jira',
  name: 'Jira and Jira Service Management',
  signatures: [
    { scheme: 'hmac-hex', header: 'x-hub-signature', prefix: 'sha256=' },
    // Older servers sign nothing, and have no field but the address.
    { scheme: 'shared', inAddress: true },
  ],
  maxBytes: 10 * 1024 * 1024,
  scopes: ['ingest:incidents'],
  keeps: [
    'content-type',
    'user-agent',
    'x-atlassian-webhook-identifier',
    'x-atlassian-webhook-retry',
    'x-atlassian-webhook-flow',
  ],
  deliveryId: (header) => header('x-atlassian-webhook-identifier'),
  event: () => '',
  eventIn: (payload) => firstSaid(payload, ['webhookEvent']),
  parse: parseJson,
  mapping: {
    startedAt: { paths: ['issue.fields.created'] },
    resolvedAt: { paths: ['issue.fields.resolutiondate'] },
    severity: { paths: ['issue.fields.priority.name'], words: SEVERITY_WORDS },
    service: { paths: ['issue.fields.components[].name'] },
    assignee: { paths: ['issue.fields.assignee.emailAddress'] },
  },
  read: (_, payload, { mapping }) => readIssueEvent(payload, mapping),
  setUp: {
    where: 'under System, WebHooks, as an administrator',
    steps: [
      'Choose “Create a WebHook”, paste the address into “URL” and the secret into “Secret”.',
      'Where there is no field for a secret, add ?secret= and the secret to the address.',
      'Narrow it by JQL to the issues that may be incidents, such as issuetype in (Incident, "[System] Incident").',
      'Tick the events below, leave “Exclude body” off, and save.',
    ],
    events: [
      {
        name: 'Issue created, updated',
        brings: 'incidents: issues of a type that is called an incident, or with the label incident',
      },
    ],
    token: null,
    trial: {
      headers: { 'Content-Type': 'application/json' },
      idHeader: 'X-Atlassian-Webhook-Identifier',
      get body() {
        return JSON.stringify(trialIssue(new Date()))
      },
    },
  },
}

function trialIssue(now: Date) {
  const [created, resolutiondate] = [new Date(now.getTime() - 300_000).toISOString(), now.toISOString()]
  return {
    timestamp: now.getTime(),
    webhookEvent: 'jira:issue_updated',
    issue: {
      id: `test-${now.getTime()}`,
      key: 'TEST-1',
      fields: {
        summary: 'A test: issues arrive. Set it aside as no incident.',
        issuetype: { name: 'Incident' },
        priority: { name: 'Low' },
        status: { name: 'Done', statusCategory: { key: 'done' } },
        created,
        resolutiondate,
        updated: resolutiondate,
      },
    },
  }
}
