import { z } from 'zod'
import type { IncidentItem } from '@/lib/incidents/incident'
import { nothing, type Reading, told } from '../fact'
import { callsIncident } from '../incident-labels'
import { firstSaid, type Mapping, valueAt } from '../mapping'
import { fitting, UnfitPayload, VendorTime } from '../payload'
import { instantOf, toldIncident } from '../told-incident'

const Text = z.string().nullish()
const Named = z.object({ name: z.string() }).nullish()

const Event = z.object({
  webhookEvent: z.string(),
  timestamp: z.number().nullish(),
  issue: z.object({
    id: z.union([z.string().min(1), z.number()]).transform(String),
    key: z.string(),
    self: Text,
    fields: z.object({
      summary: Text,
      // Rich text of the newer interface is a tree, and not read.
      description: z.unknown().optional(),
      issuetype: Named,
      labels: z.array(z.string()).nullish(),
      created: VendorTime,
      updated: VendorTime.nullish(),
      resolutiondate: VendorTime.nullish(),
      statuscategorychangedate: VendorTime.nullish(),
      status: z.object({ name: Text, statusCategory: z.object({ key: z.string() }) }),
      project: z.object({ key: Text }).nullish(),
    }),
  }),
})
type Fields = z.infer<typeof Event>['issue']['fields']

/** Whatever a team calls its states, each is of one of these. */
const STATUS = new Map<string, IncidentItem['status']>([
  ['new', 'OPEN'],
  ['undefined', 'OPEN'],
  ['indeterminate', 'ACKNOWLEDGED'],
  ['done', 'RESOLVED'],
])

/** Of the types of issues, those called an incident, as `[System] Incident` of Jira Service Management. */
const INCIDENT_TYPE = /incident/i
/** An event and the change it tells of are noted one after the other. */
const SAME_MOMENT_MS = 10_000

export function readIssueEvent(payload: unknown, mapping: Mapping): Reading {
  const name = firstSaid(payload, ['webhookEvent'])
  if (name === null) throw new UnfitPayload('It does not say in webhookEvent what happened, as Jira’s own webhooks do.')
  if (name === 'jira:issue_deleted')
    return nothing('An issue was deleted in Jira. What was told of it stays here, to be set aside if it was none.')
  if (name !== 'jira:issue_created' && name !== 'jira:issue_updated')
    return nothing(`Events of the kind ${name.slice(0, 60)} say nothing that is used here.`)

  const { timestamp, issue } = fitting(Event, payload)
  const { id, key, self, fields } = issue
  const type = fields.issuetype?.name ?? 'issue'
  if (!INCIDENT_TYPE.test(type) && !(fields.labels ?? []).some(callsIncident))
    return nothing(`${key.slice(0, 60)} is of the type ${type.slice(0, 60)}, and no label calls it an incident.`)

  const at = (timestamp && instantOf(String(timestamp))) || fields.updated || fields.created
  const status = STATUS.get(fields.status.statusCategory.key)
  const { description } = fields
  const item = toldIncident(
    payload,
    {
      source: 'jira',
      // Its key changes with its project; its number is one within a site.
      externalId: [siteOf(self)?.host, id].filter(Boolean).join('/'),
      at,
      startedAt: fields.created,
      title: fields.summary || key,
      summary: typeof description === 'string' ? description : null,
      url: siteOf(self) && new URL(`/browse/${encodeURIComponent(key.toWellFormed())}`, self!).href,
      ...(status && { status }),
      times: {
        ...(status === 'ACKNOWLEDGED' && takenUp(payload, fields, at)),
        resolvedAt: status === 'RESOLVED' ? (fields.resolutiondate ?? fields.statuscategorychangedate ?? at) : null,
      },
    },
    mapping,
  )
  return told({ kind: 'incident', item })
}

/** Only the event that moves it on says when it was taken up; one that opens it again does not. */
function takenUp(payload: unknown, { statuscategorychangedate }: Fields, at: string): { acknowledgedAt?: string } {
  const changed = changedFields(payload)
  const movedAt = statuscategorychangedate ?? (changed.has('status') ? at : null)
  const isNow = movedAt !== null && Math.abs(Date.parse(at) - Date.parse(movedAt)) <= SAME_MOMENT_MS
  return isNow && !changed.has('resolution') ? { acknowledgedAt: movedAt } : {}
}

/** An item of the changelog has a key `toString` of its own, so that it is no text and is not made one. */
function changedFields(payload: unknown): Set<string> {
  const items = valueAt(payload, 'changelog.items')
  const names = Array.isArray(items) ? items.map((item) => firstSaid(item, ['field'])?.toLowerCase()) : []
  return new Set(names.filter((name) => name !== undefined))
}

function siteOf(self: string | null | undefined): URL | null {
  const url = self ? URL.parse(self) : null
  return url && /^https?:$/.test(url.protocol) ? url : null
}
