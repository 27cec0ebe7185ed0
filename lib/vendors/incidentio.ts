import { z } from 'zod'
import type { SentStatus } from '@/lib/incidents/incident'
import { nothing, type Reading, told, unusedEvent } from './fact'
import { type Mapping, saidAt, textAt } from './mapping'
import { cut, fitting, parseJson, VendorTime } from './payload'
import { SEVERITY_WORDS } from './severity-words'
import { toldIncident } from './told-incident'
import type { Vendor } from './vendor'

const Status = z.object({ category: z.string() })
const Incident = z.object({
  id: z.string().min(1),
  reference: z.string().nullish(),
  name: z.string().nullish(),
  summary: z.string().nullish(),
  visibility: z.string().nullish(),
  permalink: z.string().nullish(),
  incident_status: Status,
  created_at: VendorTime,
  updated_at: VendorTime.nullish(),
})
/** Of a change of status; of the others the incident itself is all there is. */
const Move = z.object({ incident: z.unknown(), previous_status: Status.nullish() })

const PrivateIncident = z.object({ id: z.string().min(1) })

const USED = new Set(
  ['incident_created_v2', 'incident_updated_v2', 'incident_status_updated_v2'].map((name) => `public_incident.${name}`),
)
const OVER = new Set(['learning', 'closed', 'merged', 'canceled', 'cancelled'])
/** Nobody has said yet that it is one, or somebody has said that it is none. */
const NO_INCIDENT = new Map([
  ['triage', 'It is in triage: nobody has said yet that it is an incident.'],
  ['declined', 'It was declined: somebody has said that it is no incident.'],
])

/** Paths begin at `incident`, wherever the event keeps it. */
const timestamp = (name: string) => `incident.incident_timestamp_values[incident_timestamp.name=${name}].value.value`
const times = (...names: string[]) => ({ paths: names.flatMap((name) => [timestamp(`${name} at`), timestamp(name)]) })
const field = (...names: string[]) => ({
  paths: names.flatMap((name) =>
    ['value_catalog_entry.name', 'value_option.value', 'value_text'].map(
      (value) => `incident.custom_field_entries[custom_field.name=${name}].values[].${value}`,
    ),
  ),
})
const lead = 'incident.incident_role_assignments[role.name=Incident Lead].assignee'

const mapping: Mapping = {
  startedAt: { paths: [...times('Impact started', 'Started').paths, 'incident.created_at'] },
  detectedAt: times('Detected', 'Reported'),
  acknowledgedAt: times('Acknowledged', 'Accepted'),
  mitigatedAt: times('Mitigated', 'Fixed'),
  resolvedAt: times('Resolved', 'Closed'),
  severity: { paths: ['incident.severity.name'], words: SEVERITY_WORDS },
  service: field('Affected service', 'Affected services', 'Service', 'Services'),
  team: field('Owning team', 'Team', 'Teams'),
  assignee: { paths: [`${lead}.email`, `${lead}.name`] },
}

export const incidentio: Vendor = {
  id: 'incidentio',
  name: 'incident.io',
  signatures: [{ scheme: 'standard' }],
  maxBytes: 5 * 1024 * 1024,
  scopes: ['ingest:incidents'],
  keeps: ['content-type', 'user-agent', 'webhook-id', 'webhook-timestamp', 'svix-id', 'svix-timestamp'],
  deliveryId: (header) => header('webhook-id') ?? header('svix-id'),
  event: () => '',
  eventIn: (payload) => textAt(payload, 'event_type'),
  parse: parseJson,
  mapping,
  read,
  setUp: {
    where: 'in the settings, under Webhooks',
    steps: [
      'Choose “Add endpoint” and paste the address into “Endpoint URL”.',
      'Tick the events below, and choose “Create”.',
      'Copy the signing secret from the page of the endpoint; it begins with whsec_. Enter it here.',
    ],
    events: [
      { name: 'public_incident.incident_created_v2', brings: 'incidents' },
      { name: 'public_incident.incident_updated_v2', brings: 'their severity, times, services and lead' },
      { name: 'public_incident.incident_status_updated_v2', brings: 'when they were over, and that they are not' },
      { name: 'private_incident.incident_updated_v2', brings: 'that one which is known here became private' },
    ],
    secretOfTheirs: 'the signing secret of incident.io',
    token: null,
    trial: {
      headers: { 'Content-Type': 'application/json' },
      body: '{"event_type":"public_incident.follow_up_created_v1","public_incident.follow_up_created_v1":{"id":"first-try"}}',
    },
  },
}

function read(event: string, payload: unknown, { mapping }: { mapping: Mapping }): Reading {
  if (event.startsWith('private_incident.')) return readPrivate(event, payload)
  if (!USED.has(event)) return unusedEvent(event)

  const subject = subjectOf(event, payload)
  const move = Move.safeParse(subject).data
  const whole = move?.incident ?? subject
  const incident = fitting(Incident, whole)
  const { category } = incident.incident_status
  const why = NO_INCIDENT.get(category)
  if (why) return nothing(why)

  const at = incident.updated_at ?? incident.created_at
  const seen = { ...(payload as object), incident: whole }
  const standing = standingOf(category, move?.previous_status?.category ?? null, at)
  return told({
    kind: 'incident',
    item: toldIncident(
      seen,
      {
        source: 'incidentio',
        externalId: incident.id,
        at,
        title: incident.name ?? incident.reference ?? '',
        summary: incident.summary,
        url: incident.permalink,
        isPrivate: incident.visibility === 'private',
        ...standing,
        ...(standing.status === 'OPEN' && saidAt(seen, mapping, 'acknowledgedAt') && { status: 'ACKNOWLEDGED' }),
      },
      mapping,
    ),
  })
}

/** Its id alone is told: nothing is made of it, but one that was public must not stay so here. */
function readPrivate(event: string, payload: unknown): Reading {
  const why = 'It is private at incident.io, which tells its id alone.'
  const { id } =
    (event.startsWith('private_incident.incident_') && PrivateIncident.safeParse(subjectOf(event, payload)).data) || {}
  return id
    ? { facts: [{ kind: 'private', incident: { source: 'incidentio', externalId: cut(id, 200) } }], why }
    : nothing(why)
}

function subjectOf(event: string, payload: unknown): unknown {
  return fitting(z.object({ [event]: z.unknown() }), payload)[event]
}

/** When it was over is when its status said so first, unless a timestamp of its own says better. */
function standingOf(category: string, before: string | null, at: string) {
  const isOver = OVER.has(category)
  if (!isOver) return { status: 'OPEN' as SentStatus, times: { resolvedAt: null } }
  const hasJustEnded = before !== null && !OVER.has(before)
  return { status: 'RESOLVED' as SentStatus, ...(hasJustEnded && { times: { resolvedAt: at } }) }
}
