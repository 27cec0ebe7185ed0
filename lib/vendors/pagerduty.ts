import { z } from 'zod'
import type { SentStatus } from '@/lib/incidents/incident'
import { nothing, type Reading, told, unusedEvent } from './fact'
import { type Mapping, textAt, valueAt } from './mapping'
import { fitting, parseJson, UnfitPayload, VendorTime } from './payload'
import { SEVERITY_WORDS } from './severity-words'
import { type Times, toldIncident } from './told-incident'
import type { Vendor } from './vendor'

const Event = z.object({ event: z.object({ occurred_at: VendorTime, data: z.unknown() }) })
const Incident = z.object({
  id: z.string().min(1),
  title: z.string().nullish(),
  status: z.string().nullish(),
  html_url: z.string().nullish(),
})

const STATUSES = new Map<string, SentStatus>([
  ['triggered', 'OPEN'],
  ['acknowledged', 'ACKNOWLEDGED'],
  ['resolved', 'RESOLVED'],
])

/** No field says when it was acknowledged or resolved: that is when these events happened. */
const MOMENTS = new Map<string, (at: string) => { status?: SentStatus; times?: Times }>(
  Object.entries({
    'incident.triggered': () => ({ status: 'OPEN' as const }),
    'incident.acknowledged': (at: string) => ({ status: 'ACKNOWLEDGED' as const, times: { acknowledgedAt: at } }),
    'incident.unacknowledged': () => ({ status: 'OPEN' as const, times: { acknowledgedAt: null } }),
    'incident.resolved': (at: string) => ({ status: 'RESOLVED' as const, times: { resolvedAt: at } }),
    'incident.reopened': () => ({ status: 'OPEN' as const, times: { resolvedAt: null } }),
    'incident.escalated': () => ({}),
    'incident.delegated': () => ({}),
    'incident.reassigned': () => ({}),
    'incident.priority_updated': () => ({}),
    'incident.service_updated': () => ({}),
    'incident.incident_type.changed': () => ({}),
  }),
)

const mapping: Mapping = {
  startedAt: { paths: ['event.data.created_at'] },
  severity: { paths: ['event.data.priority.summary', 'event.data.priority.name'], words: SEVERITY_WORDS },
  service: { paths: ['event.data.service.summary', 'event.data.service.name'] },
  team: { paths: ['event.data.teams[].summary', 'event.data.teams[].name'] },
  assignee: { paths: ['event.data.assignees[].email', 'event.data.assignees[].summary'] },
}

export const pagerduty: Vendor = {
  id: 'pagerduty',
  name: 'PagerDuty',
  signatures: [{ scheme: 'hmac-list', header: 'x-pagerduty-signature' }],
  // PagerDuty sends nothing above 256 KB.
  maxBytes: 1024 * 1024,
  scopes: ['ingest:incidents'],
  keeps: ['content-type', 'user-agent', 'x-webhook-id', 'x-webhook-subscription'],
  deliveryId: (header) => header('x-webhook-id'),
  event: () => '',
  eventIn: (payload) => textAt(payload, 'event.event_type') ?? textAt(payload, 'messages[].event'),
  parse: parseJson,
  mapping,
  read,
  setUp: {
    where: 'under Integrations, Generic Webhooks (v3)',
    steps: [
      'Choose “New Webhook” and paste the address into “Webhook URL”.',
      'As “Scope” choose the service, the team or the account whose incidents are to be counted.',
      'Tick the events below, and choose “Add Webhook”.',
      'PagerDuty shows its own secret then, this once. Enter it here.',
    ],
    events: [
      { name: 'incident.triggered', brings: 'incidents, with their service, team and priority' },
      { name: 'incident.acknowledged, incident.unacknowledged', brings: 'when somebody took them up' },
      { name: 'incident.resolved, incident.reopened', brings: 'when they were over, and that they are not' },
      { name: 'incident.priority_updated', brings: 'how grave they turned out to be' },
      {
        name: 'incident.reassigned, incident.escalated, incident.delegated, incident.service_updated',
        brings: 'whose they are',
      },
    ],
    secretOfTheirs: 'the secret that PagerDuty shows',
    token: null,
    trial: {
      headers: { 'Content-Type': 'application/json' },
      idHeader: 'X-Webhook-Id',
      body: '{"event":{"event_type":"pagey.ping","resource_type":"pagey","occurred_at":"2026-01-01T00:00:00Z","data":{"message":"Hello from a shell"}}}',
    },
  },
}

function read(event: string, payload: unknown, { mapping }: { mapping: Mapping }): Reading {
  if (Array.isArray(valueAt(payload, 'messages')))
    throw new UnfitPayload('It is in the older form of PagerDuty’s webhooks, v1 or v2. Make a v3 subscription there.')
  if (event === 'pagey.ping') return nothing('PagerDuty asks whether anybody is there. The webhook works.')

  const moment = MOMENTS.get(event)
  if (!moment) return unusedEvent(event)
  const { occurred_at: at, data } = fitting(Event, payload).event
  const { id, title, status, html_url: url } = fitting(Incident, data)
  const standing = STATUSES.get(status ?? '')
  return told({
    kind: 'incident',
    item: toldIncident(
      payload,
      {
        source: 'pagerduty',
        externalId: id,
        at,
        title: title ?? '',
        url,
        ...(standing && { status: standing }),
        ...moment(at),
      },
      mapping,
    ),
  })
}
