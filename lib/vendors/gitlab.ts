import type { WordRule } from '@/lib/telemetry/read-labels'
import { nothing, type Reading } from './fact'
import { readDeployment } from './gitlab/deployment'
import { readIssue } from './gitlab/issue'
import { readMergeRequest } from './gitlab/merge-request'
import { readPush } from './gitlab/push'
import { LABELLED_PATHS } from './incident-labels'
import type { Mapping } from './mapping'
import { parseJson } from './payload'
import { SEVERITY_WORDS } from './severity-words'
import type { Vendor } from './vendor'

const LATER = 'is not used yet'

/** A map, for the name of an event is whatever was sent: `constructor` is none of ours. */
const READERS = new Map<string, (payload: unknown, words: readonly WordRule[], mapping: Mapping) => Reading>(
  Object.entries({
    'Merge Request Hook': readMergeRequest,
    'Push Hook': readPush,
    'Deployment Hook': readDeployment,
    'Tag Push Hook': () => nothing('A tag is no change.'),
    'Issue Hook': (payload, _, mapping) => readIssue(payload, mapping),
    'Confidential Issue Hook': (payload, _, mapping) => readIssue(payload, mapping),
    'Work Item Hook': (payload, _, mapping) => readIssue(payload, mapping),
    'Pipeline Hook': () => nothing(`What pipelines do ${LATER}.`),
  }),
)

/** A system hook says what it is about in the body alone. */
const SYSTEM = new Map(
  Object.entries({
    merge_request: 'Merge Request Hook',
    push: 'Push Hook',
    deployment: 'Deployment Hook',
  }),
)

export const gitlab: Vendor = {
  id: 'gitlab',
  name: 'GitLab',
  signatures: [{ scheme: 'plain', header: 'x-gitlab-token' }, { scheme: 'standard' }],
  maxBytes: 25 * 1024 * 1024,
  scopes: ['ingest:changes', 'ingest:deployments', 'ingest:incidents'],
  keeps: [
    'content-type',
    'user-agent',
    'x-gitlab-event',
    'x-gitlab-instance',
    'x-gitlab-event-uuid',
    'x-gitlab-webhook-uuid',
    'idempotency-key',
    'webhook-id',
    'webhook-timestamp',
  ],
  deliveryId: (header) => header('idempotency-key') ?? header('webhook-id'),
  event: (header) => header('x-gitlab-event') ?? '',
  parse: parseJson,
  mapping: {
    severity: { paths: [...LABELLED_PATHS.severity, 'object_attributes.severity'], words: SEVERITY_WORDS },
    service: { paths: LABELLED_PATHS.service },
    team: { paths: LABELLED_PATHS.team },
    assignee: { paths: ['assignees[].email'] },
  },
  read: (event, payload, { words, mapping }) => {
    const name = event === 'System Hook' ? (SYSTEM.get(kindOf(payload)) ?? event) : event
    if (name === '') return nothing('The header X-Gitlab-Event is missing, so nobody can tell what this is about.')
    return (
      READERS.get(name)?.(payload, words, mapping) ??
      nothing(`Events of the kind “${name}” say nothing that is used here.`)
    )
  },
  setUp: {
    where: 'in the settings of the project or the group, under Webhooks',
    steps: [
      'Choose “Add new webhook”.',
      'Paste the address into “URL” and the secret into “Secret token”.',
      'Tick the triggers below, and leave “Enable SSL verification” on.',
    ],
    events: [
      { name: 'Push events', brings: 'changes that came without a merge request' },
      { name: 'Merge request events', brings: 'changes, with their labels and approvals' },
      { name: 'Deployment events', brings: 'deployments, and with them when a change went live' },
      {
        name: 'Issues events and Confidential issues events',
        brings: 'incidents: issues of the type incident, or with the label incident or severity:…',
      },
    ],
    token: null,
    trial: {
      headers: { 'Content-Type': 'application/json', 'X-Gitlab-Event': 'Push Hook' },
      idHeader: 'Idempotency-Key',
      body: '{"object_kind":"push","ref":"refs/tags/first-try","project":{"path_with_namespace":"first/try"}}',
    },
  },
}

function kindOf(payload: unknown): string {
  const { object_kind, event_name } = (payload ?? {}) as { object_kind?: unknown; event_name?: unknown }
  return String(object_kind ?? event_name ?? '')
}
