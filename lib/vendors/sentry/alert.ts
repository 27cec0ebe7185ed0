import { z } from 'zod'
import { type Reading, told } from '../fact'
import { firstSaid, type Mapping } from '../mapping'
import { fitting, UnfitPayload } from '../payload'
import { instantOf, toldIncident } from '../told-incident'
import { Id, issueId, sentAt, Text, Time } from './event'

const Alert = z.object({
  data: z.object({
    event: z.object({
      issue_id: Id,
      title: Text,
      culprit: Text,
      datetime: Time,
      release: Text,
      environment: Text,
      url: Text,
      web_url: Text,
    }),
    triggered_rule: Text,
  }),
})

const Legacy = z.object({
  id: Id,
  culprit: Text,
  message: Text,
  url: Text,
  event: z.object({ title: Text, release: Text, environment: Text }),
})

const TIMES = ['event.datetime', 'event.timestamp', 'event.received']
const UNDATED = 'It does not say when it was.'

/** A rule that fires for an issue again and again tells of one incident, which began when it first did. */
export function readIssueAlert(payload: unknown, mapping: Mapping): Reading {
  const { event, triggered_rule } = fitting(Alert, payload).data
  const at = sentAt(payload) ?? event.datetime
  if (!at) throw new UnfitPayload(UNDATED)

  // The project stands as a name in an address alone; beside it is its number.
  const [, project] = /\/projects\/[^/]+\/([^/]+)\//.exec(event.url ?? '') ?? []
  const item = toldIncident(
    { ...(payload as object), project },
    {
      source: 'sentry',
      externalId: issueId(event.issue_id),
      at,
      ...(event.datetime && { assumedStart: event.datetime }),
      title: event.title ?? '',
      summary: summaryOf(event, triggered_rule),
      url: event.web_url,
      status: 'OPEN',
      times: { resolvedAt: null },
      detectedBy: 'ALERT',
    },
    mapping,
  )
  return told({ kind: 'incident', item })
}

/** What the plugin “WebHooks” sends, from before there were integrations. */
export function readLegacy(payload: unknown, mapping: Mapping): Reading {
  const { id, culprit, message, url, event } = fitting(Legacy, payload)
  const at = sentAt(payload) ?? instantOf((firstSaid(payload, TIMES) ?? '').replace(/^(\d+)\.\d+$/, '$1'))
  if (!at) throw new UnfitPayload(UNDATED)

  const item = toldIncident(
    payload,
    {
      source: 'sentry',
      externalId: issueId(id),
      at,
      title: event.title || message || culprit || '',
      summary: summaryOf({ ...event, culprit }, null),
      url,
      status: 'OPEN',
      times: { resolvedAt: null },
      detectedBy: 'ALERT',
    },
    mapping,
  )
  return told({ kind: 'incident', item })
}

type Words = Partial<Record<'culprit' | 'release' | 'environment', string | null | undefined>>

function summaryOf({ culprit, release, environment }: Words, rule: string | null | undefined): string {
  return [
    culprit && `In ${culprit}`,
    release && `Release: ${release}`,
    environment && `Environment: ${environment}`,
    rule && `Alert rule: ${rule}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}
