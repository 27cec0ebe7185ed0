import { z } from 'zod'
import { nothing, type Reading, told } from '../fact'
import { labelled } from '../incident-labels'
import type { Mapping } from '../mapping'
import { fitting, VendorTime } from '../payload'
import { toldIncident } from '../told-incident'

const Event = z.object({
  action: z.string(),
  issue: z.object({
    id: z.int(),
    number: z.int(),
    title: z.string(),
    body: z.string().nullish(),
    state: z.string(),
    html_url: z.string().nullish(),
    labels: z.array(z.object({ name: z.string() })).nullish(),
    created_at: VendorTime,
    updated_at: VendorTime.nullish(),
    closed_at: VendorTime.nullish(),
  }),
})

/** What became of the issue itself; the incident that it told of was one all the same. */
const GONE = new Set(['deleted', 'transferred'])

export function readIssue(payload: unknown, mapping: Mapping): Reading {
  const { action, issue } = fitting(Event, payload)
  if (GONE.has(action)) return nothing(`#${issue.number} was ${action}. What was told of it stays as it is.`)

  const labels = labelled((issue.labels ?? []).map(({ name }) => name))
  if (!labels.isIncident) return nothing(`#${issue.number} has no label that calls it an incident.`)

  const at = issue.updated_at ?? issue.created_at
  const isClosed = issue.state === 'closed'
  const item = toldIncident(
    { ...(payload as object), labelled: labels },
    {
      source: 'github',
      externalId: String(issue.id),
      at,
      startedAt: issue.created_at,
      title: issue.title,
      summary: issue.body,
      url: issue.html_url,
      status: isClosed ? 'RESOLVED' : 'OPEN',
      times: { resolvedAt: isClosed ? (issue.closed_at ?? at) : null },
    },
    mapping,
  )
  return told({ kind: 'incident', item })
}
