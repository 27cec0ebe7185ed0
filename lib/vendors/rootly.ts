import { z } from 'zod'
import type { SentStatus } from '@/lib/incidents/incident'
import { nothing, type Reading, told, unusedEvent } from './fact'
import { type Mapping, saidAt, textAt } from './mapping'
import { fitting, parseJson, VendorTime } from './payload'
import { POSTING_JSON } from './posting-json'
import { SEVERITY_WORDS } from './severity-words'
import { type Times, toldIncident } from './told-incident'
import type { Vendor } from './vendor'

const Event = z.object({
  event: z.object({ issued_at: VendorTime }),
  data: z.object({
    id: z.union([z.string(), z.number()]).nullish(),
    slug: z.string().nullish(),
    title: z.string().nullish(),
    summary: z.string().nullish(),
    status: z.string().nullish(),
    kind: z.string().nullish(),
    private: z.boolean().nullish(),
    url: z.string().nullish(),
    short_url: z.string().nullish(),
  }),
})

const STATUSES = new Map<string, SentStatus>([
  ['started', 'OPEN'],
  ['detected', 'OPEN'],
  ['acknowledged', 'ACKNOWLEDGED'],
  ['mitigated', 'MITIGATED'],
  ['resolved', 'RESOLVED'],
  ['closed', 'RESOLVED'],
  ['completed', 'RESOLVED'],
  ['cancelled', 'RESOLVED'],
])

const USED = new Set(
  ['created', 'updated', 'in_triage', 'mitigated', 'resolved', 'cancelled'].map((name) => `incident.${name}`),
)

const listed = (...names: string[]) => names.flatMap((name) => ['slug', 'name', ''].map((part) => pathOf(name, part)))
const pathOf = (name: string, part: string) => `data.${name}[]${part && `.${part}`}`

const mapping: Mapping = {
  startedAt: { paths: ['data.started_at', 'data.created_at'] },
  detectedAt: { paths: ['data.detected_at'] },
  acknowledgedAt: { paths: ['data.acknowledged_at'] },
  mitigatedAt: { paths: ['data.mitigated_at'] },
  resolvedAt: { paths: ['data.resolved_at', 'data.closed_at', 'data.cancelled_at'] },
  severity: {
    paths: ['data.severity', 'data.severity.slug', 'data.severity.name', 'data.severity.data.attributes.slug'],
    words: SEVERITY_WORDS,
  },
  service: { paths: listed('services') },
  team: { paths: listed('groups', 'teams') },
  assignee: { paths: ['data.commander.email', 'data.user.email'] },
}

export const rootly: Vendor = {
  // Its id stands in the body, so the same body is the same delivery.
  ...POSTING_JSON,
  id: 'rootly',
  name: 'Rootly',
  signatures: [{ scheme: 'timed-hex', header: 'x-rootly-signature' }],
  maxBytes: 5 * 1024 * 1024,
  eventIn: (payload) => textAt(payload, 'event.type'),
  parse: parseJson,
  mapping,
  read,
  setUp: {
    where: 'in the configuration, under Webhooks',
    steps: [
      'Choose “New Webhook” and paste the address into “URL”.',
      'Tick the events below, and save.',
      'Copy the secret by which Rootly signs from the page of the webhook. Enter it here.',
    ],
    events: [
      { name: 'incident.created, incident.updated', brings: 'incidents, with their severity, services and teams' },
      { name: 'incident.mitigated, incident.resolved', brings: 'when the harm ended, and when they were over' },
      { name: 'incident.cancelled', brings: 'that nothing more will come of them' },
    ],
    secretOfTheirs: 'the secret by which Rootly signs',
    token: null,
    trial: {
      headers: { 'Content-Type': 'application/json' },
      body: '{"event":{"id":"first-try","type":"pulse.created","issued_at":"2026-01-01T00:00:00Z"},"data":{}}',
    },
  },
}

function read(type: string, payload: unknown, { mapping }: { mapping: Mapping }): Reading {
  if (type === 'incident.deleted') return nothing('It was deleted at Rootly. What is known of it stays.')
  if (!USED.has(type)) return unusedEvent(type)

  const { event, data } = fitting(Event, payload)
  const { kind, status, title, summary, slug } = data
  const externalId = [data.id, slug].map((one) => String(one ?? '').trim()).find((one) => one !== '')
  if (!externalId) return nothing('Neither its id nor its slug is told, so nobody can tell which incident this is.')
  if (/^(test|example|scheduled)/.test(kind ?? '')) return nothing(`It is of the kind “${kind}”, which is no incident.`)
  if (status === 'in_triage' || type === 'incident.in_triage')
    return nothing('It is in triage: nobody has said yet that it is an incident.')

  const at = event.issued_at
  return told({
    kind: 'incident',
    item: toldIncident(
      payload,
      {
        source: 'rootly',
        externalId,
        at,
        title: title ?? slug ?? '',
        summary,
        url: data.url ?? data.short_url,
        isPrivate: data.private,
        ...standingOf(type, status ?? '', at, saidAt(payload, mapping, 'acknowledgedAt') !== null),
      },
      mapping,
    ),
  })
}

/** The times it tells stand; where it tells none, a thing happened when its event did. */
function standingOf(
  type: string,
  said: string,
  at: string,
  isAcknowledged: boolean,
): { status?: SentStatus; times?: Times } {
  const moved = STATUSES.get(said) ?? STATUSES.get(type.replace('incident.', ''))
  if (!moved) return {}
  if (moved === 'RESOLVED') return { status: moved, times: type === 'incident.updated' ? {} : { resolvedAt: at } }

  const times = { resolvedAt: null, ...(type === 'incident.mitigated' && { mitigatedAt: at }) }
  return { status: moved === 'OPEN' && isAcknowledged ? 'ACKNOWLEDGED' : moved, times }
}
