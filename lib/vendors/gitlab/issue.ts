import { z } from 'zod'
import { nothing, type Reading, told } from '../fact'
import { labelled } from '../incident-labels'
import { firstSaid, type Mapping } from '../mapping'
import { fitting, VendorTime } from '../payload'
import { toldIncident } from '../told-incident'
import { Project } from './project'

const Text = z.string().nullish()

const Event = z.object({
  object_attributes: z.object({
    iid: z.int(),
    title: z.string(),
    description: Text,
    state: z.string(),
    type: Text,
    issue_type: Text,
    escalation_status: Text,
    confidential: z.boolean().nullish(),
    url: Text,
    created_at: VendorTime,
    updated_at: VendorTime.nullish(),
    closed_at: VendorTime.nullish(),
  }),
  labels: z.array(z.object({ title: z.string() })).nullish(),
  project: Project,
})
type Issue = z.infer<typeof Event>['object_attributes']

export function readIssue(payload: unknown, mapping: Mapping): Reading {
  const { object_attributes: issue, labels, project } = fitting(Event, payload)
  const said = labelled((labels ?? []).map(({ title }) => title))
  if (!isIncident(issue) && !said.isIncident)
    return nothing(`#${issue.iid} is not of the type incident, and no label calls it one.`)

  const item = toldIncident(
    { ...(payload as object), labelled: said },
    {
      source: 'gitlab',
      externalId: `${project.path_with_namespace}#${issue.iid}`,
      at: issue.updated_at ?? issue.created_at,
      startedAt: issue.created_at,
      title: issue.title,
      summary: issue.description,
      url: issue.url,
      isPrivate: issue.confidential,
      ...standingOf(issue, payload),
    },
    mapping,
  )
  return told({ kind: 'incident', item })
}

/** Before 17.2 the type is not told; a status of its own is what only incidents have. */
function isIncident({ type, issue_type, escalation_status }: Issue): boolean {
  return (type ?? issue_type)?.toLowerCase() === 'incident' || typeof escalation_status === 'string'
}

function standingOf(issue: Issue, payload: unknown) {
  const at = issue.updated_at ?? issue.created_at
  if (issue.state === 'closed') return { status: 'RESOLVED' as const, times: { resolvedAt: issue.closed_at ?? at } }

  // The status is told with every event; when it became so, with the one that changed it.
  const isNow = firstSaid(payload, ['changes.escalation_status.current']) === issue.escalation_status
  const open = { resolvedAt: null }
  if (issue.escalation_status === 'acknowledged')
    return { status: 'ACKNOWLEDGED' as const, times: { ...(isNow && { acknowledgedAt: at }), ...open } }
  if (issue.escalation_status === 'resolved')
    return { status: 'MITIGATED' as const, times: { ...(isNow && { mitigatedAt: at }), ...open } }
  return { status: 'OPEN' as const, times: open }
}
