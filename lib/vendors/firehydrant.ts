import { z } from 'zod'
import type { SentStatus } from '@/lib/incidents/incident'
import { nothing, type Reading, told, unusedEvent } from './fact'
import { type Mapping, textAt } from './mapping'
import { fitting, parseJson, VendorTime } from './payload'
import { POSTING_JSON } from './posting-json'
import { SEVERITY_WORDS } from './severity-words'
import { toldIncident } from './told-incident'
import type { Vendor } from './vendor'

const Event = z.object({
  data: z.object({
    incident: z.object({
      id: z.string().min(1),
      name: z.string().nullish(),
      description: z.string().nullish(),
      summary: z.string().nullish(),
      customer_impact_summary: z.string().nullish(),
      current_milestone: z.string().nullish(),
      incident_url: z.string().nullish(),
      private_status_page_url: z.string().nullish(),
      incident_channels: z.array(z.object({ visibility: z.string().nullish() })).nullish(),
      restricted: z.boolean().nullish(),
      private: z.boolean().nullish(),
      visibility: z.string().nullish(),
      created_at: VendorTime,
      updated_at: VendorTime.nullish(),
    }),
  }),
  event: z.object({ operation: z.string() }),
})

type Incident = z.infer<typeof Event>['data']['incident']

const STATUSES = new Map<string, SentStatus>([
  ['started', 'OPEN'],
  ['detected', 'OPEN'],
  ['acknowledged', 'ACKNOWLEDGED'],
  ['investigating', 'ACKNOWLEDGED'],
  ['identified', 'ACKNOWLEDGED'],
  ['mitigated', 'MITIGATED'],
  ['resolved', 'RESOLVED'],
  ['retrospective_started', 'RESOLVED'],
  ['retrospective_completed', 'RESOLVED'],
  ['postmortem_started', 'RESOLVED'],
  ['postmortem_completed', 'RESOLVED'],
  ['closed', 'RESOLVED'],
])

const milestone = (type: string) => ({ paths: [`data.incident.milestones[type=${type}].occurred_at`] })

const mapping: Mapping = {
  startedAt: {
    paths: [...milestone('started').paths, 'data.incident.started_at', 'data.incident.created_at'],
  },
  detectedAt: milestone('detected'),
  acknowledgedAt: milestone('acknowledged'),
  mitigatedAt: milestone('mitigated'),
  resolvedAt: milestone('resolved'),
  severity: {
    paths: ['data.incident.severity', 'data.incident.severity.slug', 'data.incident.severity.name'],
    words: SEVERITY_WORDS,
  },
  service: {
    paths: [
      'data.incident.impacts[type=service].name',
      'data.incident.impacts[type=service].impact.name',
      'data.incident.services[].name',
    ],
  },
  team: { paths: ['data.incident.team_assignments[].team_name', 'data.incident.team_assignments[].team.name'] },
  assignee: {
    paths: [
      'data.incident.role_assignments[role=Incident Commander].user_email',
      'data.incident.role_assignments[role=Incident Commander].user_name',
      'data.incident.role_assignments[incident_role.name=Incident Commander].user.email',
    ],
  },
}

export const firehydrant: Vendor = {
  ...POSTING_JSON,
  id: 'firehydrant',
  name: 'FireHydrant',
  signatures: [{ scheme: 'hmac-hex', header: 'fh-signature', prefix: '' }],
  maxBytes: 5 * 1024 * 1024,
  eventIn: (payload) => {
    const [resource, operation] = [textAt(payload, 'event.resource_type'), textAt(payload, 'event.operation')]
    return resource === null && operation === null ? null : `${resource ?? ''}.${operation ?? ''}`.toLowerCase()
  },
  parse: parseJson,
  mapping,
  read,
  setUp: {
    where: 'in the settings, under Webhooks',
    steps: [
      'Choose “New webhook” and paste the address into “Endpoint URL”.',
      'Subscribe to incidents, and save. Leave “Incidents (Private)” out where their channels are not private: FireHydrant does not say otherwise which incident is.',
      'Copy the secret by which FireHydrant signs from the page of the webhook. Enter it here.',
    ],
    events: [{ name: 'Incidents', brings: 'incidents, with their milestones, severity, impact and teams' }],
    secretOfTheirs: 'the secret by which FireHydrant signs',
    token: null,
    trial: {
      headers: { 'Content-Type': 'application/json' },
      body: '{"data":{"change_event":{"id":"first-try"}},"event":{"operation":"CREATED","resource_type":"change_event"}}',
    },
  },
}

function read(event: string, payload: unknown, { mapping }: { mapping: Mapping }): Reading {
  if (!event.startsWith('incident.')) return unusedEvent(event)
  if (/\.(deleted|destroyed)$/.test(event)) return nothing('It was deleted at FireHydrant. What is known of it stays.')

  const { incident } = fitting(Event, payload).data
  const milestone = incident.current_milestone?.toLowerCase() ?? ''
  const at = ordered(incident.updated_at ?? incident.created_at, milestone)
  const status = STATUSES.get(milestone)
  return told({
    kind: 'incident',
    item: toldIncident(
      payload,
      {
        source: 'firehydrant',
        externalId: incident.id,
        at,
        title: incident.name ?? '',
        summary: incident.summary || incident.description || incident.customer_impact_summary,
        url: incident.incident_url ?? incident.private_status_page_url,
        isPrivate: isPrivate(incident),
        ...(status && { status }),
        ...(status && status !== 'RESOLVED' && { times: { resolvedAt: null } }),
      },
      mapping,
    ),
  })
}

/**
 * FireHydrant sends what is private in the form of what is not, so any sign of it counts: a word for it, or that all of
 * its channels are private. undefined where nothing is said.
 */
function isPrivate({
  restricted,
  private: few,
  visibility,
  incident_channels: channels,
}: Incident): boolean | undefined {
  const said = [restricted, few, visibility && /private|restricted/i.test(visibility)].filter(
    (one) => typeof one === 'boolean',
  )
  const told = (channels ?? []).flatMap(({ visibility: who }) => (who ? [who.toLowerCase() === 'private'] : []))
  if (said.length > 0) return said.includes(true)
  return told.length > 0 ? told.every((one) => one) : undefined
}

/** Its clock tells whole seconds: of two events within one, that which has come further is the later. */
function ordered(at: string, milestone: string): string {
  const ahead = Math.max(0, [...STATUSES.keys()].indexOf(milestone))
  return new Date(Date.parse(at) + ahead).toISOString()
}
