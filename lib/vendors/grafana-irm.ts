import { z } from 'zod'
import type { IncidentItem } from '@/lib/incidents/incident'
import { nothing, type Reading, told } from './fact'
import { firstSaid, type Mapping } from './mapping'
import { fitting, parseJson, UnfitPayload, VendorTime } from './payload'
import { POSTING_JSON, trialOf } from './posting-json'
import { SEVERITY_WORDS } from './severity-words'
import { toldIncident } from './told-incident'
import type { Vendor } from './vendor'

const Time = VendorTime.nullish()

const Event = z.looseObject({
  event: z.looseObject({ type: z.string().nullish(), time: Time }).nullish(),
  alert_group: z.looseObject({
    id: z.string().min(1),
    title: z.string().nullish(),
    state: z.string(),
    created_at: VendorTime,
    acknowledged_at: Time,
    resolved_at: Time,
    permalinks: z.looseObject({ web: z.string().nullish() }).nullish(),
  }),
})
type Group = z.infer<typeof Event>['alert_group']

/** What the alert itself says, where it came from Alertmanager or Grafana. */
const WORDS = ['alert_payload.annotations.description', 'alert_payload.commonAnnotations.description']

/** Whoever silences a group is not disturbed by it; they have not taken it on. */
const STATUS = new Map<string, IncidentItem['status']>([
  ['firing', 'OPEN'],
  ['silenced', 'OPEN'],
  ['acknowledged', 'ACKNOWLEDGED'],
  ['resolved', 'RESOLVED'],
])

export const grafanaIrm: Vendor = {
  ...POSTING_JSON,
  id: 'grafana-irm',
  name: 'Grafana IRM or OnCall',
  signatures: [{ scheme: 'shared' }],
  maxBytes: 5 * 1024 * 1024,
  eventIn: (payload) => {
    const { event } = (payload ?? {}) as { event?: { type?: unknown } | null }
    return typeof event?.type === 'string' ? event.type : null
  },
  parse: parseJson,
  mapping: {
    severity: {
      paths: [
        'alert_group.labels.severity',
        'alert_payload.labels.severity',
        'alert_payload.commonLabels.severity',
        'integration.labels.severity',
      ],
      words: SEVERITY_WORDS,
    },
    service: { paths: ['alert_group.labels.service', 'alert_payload.labels.service', 'integration.name'] },
    team: { paths: ['integration.team'] },
    assignee: { paths: ['alert_group_acknowledged_by.email'] },
  },
  read: (_, payload, { mapping }) => readAlertGroupOfIrm(payload, mapping),
  setUp: {
    where: 'under IRM (or OnCall), Outgoing webhooks',
    steps: [
      'Choose “New Outgoing Webhook”, for each trigger below one.',
      'Paste the address into “Webhook URL”; the method is POST.',
      'As “Authorization Header” give the word Bearer, a blank and the secret.',
      'Leave “Forward whole payload data” on, and the trigger and data templates empty.',
    ],
    events: [
      { name: 'Alert Group Created', brings: 'an incident, with its service and team' },
      { name: 'Status Change', brings: 'when it was acknowledged, resolved, or opened again' },
    ],
    token: null,
    trial: trialOf(() => trialGroup(new Date())),
  },
}

export function isAlertGroupOfIrm(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && Object.hasOwn(payload, 'alert_group')
}

export function readAlertGroupOfIrm(payload: unknown, mapping: Mapping): Reading {
  if (!isAlertGroupOfIrm(payload))
    throw new UnfitPayload(
      'There is no alert group in it. Let the webhook forward the whole payload, without a template.',
    )

  const { event, alert_group: group } = fitting(Event, payload)
  const status = STATUS.get(group.state)
  if (!status) return nothing(`An alert group that is ${group.state.slice(0, 60)} says nothing that is used here.`)

  const item = toldIncident(
    payload,
    {
      source: 'grafana-irm',
      externalId: group.id,
      at: event?.time ?? lastTimeOf(group),
      startedAt: group.created_at,
      title: group.title ?? '',
      summary: firstSaid(payload, WORDS),
      url: group.permalinks?.web,
      status,
      // The whole group is told each time, so what it does not have is taken back.
      times: { acknowledgedAt: group.acknowledged_at ?? null, resolvedAt: group.resolved_at ?? null },
      detectedBy: 'ALERT',
    },
    mapping,
  )
  return told({ kind: 'incident', item })
}

function lastTimeOf({ created_at, acknowledged_at, resolved_at }: Group): string {
  return [created_at, acknowledged_at, resolved_at]
    .filter((at) => typeof at === 'string')
    .reduce((last, at) => (Date.parse(at) > Date.parse(last) ? at : last))
}

function trialGroup(now: Date) {
  const [created_at, resolved_at] = [new Date(now.getTime() - 300_000).toISOString(), now.toISOString()]
  return {
    event: { type: 'resolve', time: resolved_at },
    alert_group: {
      id: `TEST${now.getTime()}`,
      title: 'A test: alert groups arrive. Set it aside as no incident.',
      state: 'resolved',
      created_at,
      resolved_at,
    },
    integration: { name: 'test' },
  }
}
