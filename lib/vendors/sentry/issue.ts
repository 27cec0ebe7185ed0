import { z } from 'zod'
import type { IncidentItem } from '@/lib/incidents/incident'
import { nothing, type Reading, told } from '../fact'
import type { Mapping } from '../mapping'
import { fitting, VendorTime } from '../payload'
import { toldIncident } from '../told-incident'
import { Id, issueId, justAfter, sentAt, Text, Time } from './event'

const Event = z.object({
  action: z.string(),
  data: z.object({
    issue: z.object({
      id: Id,
      title: Text,
      shortId: Text,
      culprit: Text,
      firstSeen: VendorTime,
      lastSeen: Time,
      web_url: Text,
      permalink: Text,
      statusDetails: z
        .object({
          inRelease: Text,
          inCommit: z.object({ repository: Text, commit: Text }).nullish(),
        })
        .nullish(),
    }),
  }),
})
type Issue = z.infer<typeof Event>['data']['issue']

type Times = Partial<Record<'acknowledgedAt' | 'resolvedAt', string | null>>
type Says = { status?: IncidentItem['status']; times?: (at: string | undefined) => Times }

const ARCHIVED: Says = {
  status: 'ACKNOWLEDGED',
  times: (at) => ({ ...(at && { acknowledgedAt: at }), resolvedAt: null }),
}

/** Somebody who archives an issue has seen it, and lets it wait. Who is named for it may not know of it yet. */
const SAYS = new Map<string, Says>([
  ['created', { status: 'OPEN' }],
  ['unresolved', { status: 'OPEN', times: () => ({ resolvedAt: null }) }],
  ['assigned', {}],
  ['archived', ARCHIVED],
  ['ignored', ARCHIVED],
  ['resolved', { status: 'RESOLVED', times: (at) => (at ? { resolvedAt: at } : {}) }],
])

export function readIssue(payload: unknown, mapping: Mapping): Reading {
  const { action, data } = fitting(Event, payload)
  const { issue } = data
  const says = SAYS.get(action)
  if (!says) return nothing(`That an issue is ${action.slice(0, 60)} says nothing that is used here.`)

  const sent = sentAt(payload)
  const item = toldIncident(
    payload,
    {
      source: 'sentry',
      externalId: issueId(issue.id),
      at: action === 'created' ? issue.firstSeen : (sent ?? justAfter(issue.lastSeen ?? issue.firstSeen)),
      startedAt: issue.firstSeen,
      title: issue.title ?? issue.shortId ?? '',
      summary: summaryOf(issue),
      url: issue.web_url ?? issue.permalink,
      ...(says.status && { status: says.status }),
      ...(says.times && { times: says.times(sent) }),
      detectedBy: 'ALERT',
    },
    mapping,
  )
  return told({ kind: 'incident', item })
}

/** A commit that mends an issue is no cause of it, so it is told in words. */
function summaryOf({ shortId, culprit, statusDetails }: Issue): string {
  const { inCommit, inRelease } = statusDetails ?? {}
  return [
    [shortId, culprit && `in ${culprit}`].filter(Boolean).join(' '),
    inCommit?.commit && `Fixed by commit ${inCommit.commit}${inCommit.repository ? ` of ${inCommit.repository}` : ''}.`,
    inRelease && `Fixed in release ${inRelease}.`,
  ]
    .filter(Boolean)
    .join('\n\n')
}
