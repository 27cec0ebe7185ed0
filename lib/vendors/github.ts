import type { WordRule } from '@/lib/telemetry/read-labels'
import { nothing, type Reading } from './fact'
import { readDeployment, readDeploymentStatus } from './github/deployment'
import { readIssue } from './github/issue'
import { readPullRequest } from './github/pull-request'
import { readPush } from './github/push'
import { readReview } from './github/review'
import { LABELLED_PATHS } from './incident-labels'
import type { Mapping } from './mapping'
import { parseJson, UnfitPayload } from './payload'
import { SEVERITY_WORDS } from './severity-words'
import type { HeaderOf, Vendor } from './vendor'

const LATER = 'is not used yet'

/** A map, for the name of an event is whatever was sent: `constructor` is none of ours. */
const READERS = new Map<string, (payload: unknown, words: readonly WordRule[], mapping: Mapping) => Reading>(
  Object.entries({
    pull_request: readPullRequest,
    pull_request_review: readReview,
    push: readPush,
    deployment: readDeployment,
    deployment_status: readDeploymentStatus,
    ping: () => nothing('GitHub asks whether anybody is there. The webhook works.'),
    issues: (payload, _, mapping) => readIssue(payload, mapping),
    workflow_run: () => nothing(`What workflows do ${LATER}.`),
  }),
)

export const github: Vendor = {
  id: 'github',
  name: 'GitHub',
  signatures: [{ scheme: 'hmac-hex', header: 'x-hub-signature-256', prefix: 'sha256=' }],
  // GitHub sends nothing larger.
  maxBytes: 25 * 1024 * 1024,
  scopes: ['ingest:changes', 'ingest:deployments', 'ingest:incidents'],
  keeps: [
    'content-type',
    'user-agent',
    'x-github-event',
    'x-github-delivery',
    'x-github-hook-id',
    'x-github-hook-installation-target-type',
    'x-github-enterprise-host',
  ],
  deliveryId: (header) => header('x-github-delivery'),
  event: (header) => header('x-github-event') ?? '',
  parse,
  mapping: {
    severity: { paths: LABELLED_PATHS.severity, words: SEVERITY_WORDS },
    service: { paths: LABELLED_PATHS.service },
    team: { paths: LABELLED_PATHS.team },
  },
  read: (event, payload, { words, mapping }) => {
    if (event === '') return nothing('The header X-GitHub-Event is missing, so nobody can tell what this is about.')
    return (
      READERS.get(event)?.(payload, words, mapping) ??
      nothing(`Events of the kind ${event} say nothing that is used here.`)
    )
  },
  setUp: {
    where: 'in the settings of the repository or the organisation, under Webhooks',
    steps: [
      'Choose “Add webhook”.',
      'Paste the address into “Payload URL” and the secret into “Secret”.',
      'As “Content type” choose application/json.',
      'Choose “Let me select individual events”, and tick those below.',
    ],
    events: [
      { name: 'Pushes', brings: 'changes that came without a pull request' },
      { name: 'Pull requests', brings: 'changes, with their labels, size and who opened them' },
      { name: 'Pull request reviews', brings: 'approvals, rounds and change requests' },
      { name: 'Deployment statuses', brings: 'deployments, and with them when a change went live' },
      { name: 'Issues', brings: 'incidents: issues with the label incident, severity:… or sev1 to sev5' },
    ],
    token: 'A fine-grained token that may read contents, pull requests and deployments.',
    trial: {
      headers: { 'Content-Type': 'application/json', 'X-GitHub-Event': 'ping' },
      idHeader: 'X-GitHub-Delivery',
      body: '{"zen":"Keep it logically awesome."}',
    },
  },
}

/** JSON, or a form with the JSON in its field `payload`: the content type is chosen at GitHub. */
function parse(text: string, header: HeaderOf): unknown {
  if (!/^application\/x-www-form-urlencoded\b/i.test(header('content-type') ?? '')) return parseJson(text)

  const payload = new URLSearchParams(text).get('payload')
  if (payload === null) throw new UnfitPayload('The body is a form without the field `payload`.')
  return parseJson(payload)
}
