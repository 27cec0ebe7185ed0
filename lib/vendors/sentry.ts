import { nothing, type Reading } from './fact'
import type { Mapping } from './mapping'
import { parseJson, UnfitPayload } from './payload'
import { readIssueAlert, readLegacy } from './sentry/alert'
import { SENT_AT } from './sentry/event'
import { readIssue } from './sentry/issue'
import { readMetricAlert } from './sentry/metric-alert'
import { SEVERITY_WORDS } from './severity-words'
import type { Vendor } from './vendor'

/** A map, for the name of an event is whatever was sent: `constructor` is none of ours. */
const READERS = new Map<string, (payload: unknown, mapping: Mapping) => Reading>(
  Object.entries({
    issue: readIssue,
    event_alert: readIssueAlert,
    metric_alert: readMetricAlert,
    legacy: readLegacy,
    error: () => nothing('One occurrence of an error is no incident; the issue that it belongs to is.'),
    comment: () => nothing('What people say at Sentry stays there.'),
    installation: () => nothing('Sentry says that the integration is there. The webhook works.'),
  }),
)

export const sentry: Vendor = {
  id: 'sentry',
  name: 'Sentry',
  // The old plugin can do no more than call an address.
  signatures: [
    { scheme: 'hmac-hex', header: 'sentry-hook-signature', prefix: '' },
    { scheme: 'shared', inAddress: true },
  ],
  maxBytes: 5 * 1024 * 1024,
  scopes: ['ingest:incidents'],
  keeps: ['content-type', 'user-agent', 'request-id', 'sentry-hook-resource', 'sentry-hook-timestamp'],
  deliveryId: (header) => header('request-id'),
  event: (header) => header('sentry-hook-resource') ?? '',
  // Only beside the body does it stand when somebody resolved an issue.
  parse: (text, header) => dated(parseJson(text), header('sentry-hook-timestamp')),
  mapping: {
    severity: { paths: ['data.issue.level', 'data.event.level', 'level', 'action'], words: SEVERITY_WORDS },
    service: {
      paths: ['data.event.tags[0=service].1', 'data.issue.project.slug', 'data.metric_alert.projects[]', 'project'],
    },
    team: { paths: ['data.event.tags[0=team].1'] },
    assignee: { paths: ['data.issue.assignedTo.email'] },
  },
  read: (event, payload, { mapping }) => {
    const kind = event || kindOf(payload)
    if (kind === null)
      throw new UnfitPayload('There is no issue and no alert in it, and the header Sentry-Hook-Resource is missing.')
    return READERS.get(kind)?.(payload, mapping) ?? nothing(`Events of the kind ${kind} say nothing that is used here.`)
  },
  setUp: {
    where: 'under Settings, Developer Settings, Custom Integrations',
    steps: [
      'Choose “Create New Integration”, and “Internal Integration”.',
      'Paste the address into “Webhook URL”, and turn “Alert Rule Action” on.',
      'Under Permissions give “Issue & Event” Read; tick “issue” under Webhooks if each new issue is an incident to you.',
      'Save, and copy the “Client Secret” from the bottom of the page to here.',
      'Add the integration as an action to the alert rules that tell of incidents.',
    ],
    secretOfTheirs: 'Client Secret',
    events: [
      { name: 'Metric alerts', brings: 'an incident from the moment its rule is broken until it is kept again' },
      { name: 'Issue alerts', brings: 'an incident for each issue, from the first alert on' },
      {
        name: 'issue',
        brings: 'when an issue was resolved, by which commit, and when it came back; and every new one',
      },
    ],
    token: null,
    trial: {
      headers: { 'Content-Type': 'application/json', 'Sentry-Hook-Resource': 'installation' },
      idHeader: 'Request-ID',
      body: '{"action":"created","data":{"installation":{"status":"installed"}},"actor":{"type":"user"}}',
    },
  },
}

function dated(payload: unknown, sentAt: string | null): unknown {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return payload
  return { ...payload, [SENT_AT]: sentAt }
}

/** By its body, where a proxy lost the header, or it is of the plugin from before there was one. */
function kindOf(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null) return null
  const { data, event } = payload as { data?: unknown; event?: unknown }
  if (typeof data === 'object' && data !== null) {
    if (Object.hasOwn(data, 'issue')) return 'issue'
    if (Object.hasOwn(data, 'metric_alert')) return 'metric_alert'
    if (Object.hasOwn(data, 'event')) return 'event_alert'
    return null
  }
  return typeof event === 'object' && event !== null ? 'legacy' : null
}
